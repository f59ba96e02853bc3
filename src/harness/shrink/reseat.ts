/** The same things done in the same order, each by whoever's turn it is: after a cut, the turns come to others. */
import type { Action } from '../../golf/action.ts';
import { runGame } from '../run-game.ts';
import type { Script } from '../script.ts';
import type { PlayableGame, Subject } from '../subject.ts';

export function reseated(script: Script, subject: Subject): Script {
  let next = 0;
  const moves: Action[] = [];
  const source = (game: PlayableGame): Action | undefined => {
    const move = script.moves[next];
    next += 1;
    if (move === undefined) return undefined;
    const actor = actorOf(move, game);
    const done: Action = actor === undefined ? move : { ...move, player_id: actor };
    moves.push(done);
    return done;
  };
  runGame(script, source, subject, []);
  return { ...script, moves };
}

/** Who would do this now; nobody in particular for what anybody may do. */
function actorOf({ type, player_id }: Action, { table }: PlayableGame): string | undefined {
  switch (type) {
    case 'draw':
    case 'swap':
    case 'discard':
    case 'flip':
    case 'skip_flip':
    case 'flip_as_action':
    case 'knock_early':
      return table.current_player_idx === null ? undefined : table.players[table.current_player_idx]?.id;
    case 'flip_initial': {
      const waiting = table.players.filter((player) => !player.initial_flip_done).map(({ id }) => id);
      return waiting.includes(player_id) ? player_id : waiting[0];
    }
    case 'next_round':
      return table.players.some(({ id }) => id === player_id) ? player_id : table.players[0]?.id;
    default:
      return undefined;
  }
}
