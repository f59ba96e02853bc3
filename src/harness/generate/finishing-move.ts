/** A move that brings the game nearer to its end without anybody leaving: uncover cards, start what can be started. */
import type { Action } from '../../golf/action.ts';
import { PLAYERS_MIN } from '../../golf/limits.ts';
import type { PlayableGame } from '../subject.ts';

/** `count`: a number that is different for each move, for naming new players. `undefined`: there is no move at all. */
export function finishingMove(game: PlayableGame, count: number): Action | undefined {
  const { table } = game;
  if (table.phase === 'waiting') {
    const isHostThere = table.players.some((player) => player.id === table.host_id);
    if (!isHostThere) return joining(table.host_id);
    if (table.players.length < PLAYERS_MIN) return joining(`late ${count}`);
    return { type: 'start_game', player_id: table.host_id, num_decks: 1, num_rounds: 1 };
  }
  const hand = table.current_player_idx === null ? [] : (table.players[table.current_player_idx]?.cards ?? []);
  const uncovers = (action: Action): boolean =>
    (action.type === 'swap' || action.type === 'flip' || action.type === 'flip_as_action') &&
    hand[action.position]?.face_up === false;
  const actions = game.legalActions().filter((action) => action.type !== 'leave');
  return actions.find(uncovers) ?? actions[0];
}

function joining(player_id: string): Action {
  return { type: 'join', player_id, player_name: player_id, is_cpu: true, cpu_profile: null };
}
