/** A game of 2,000 events and more: six players, eighteen rounds. */

import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import type { RecordedGame } from '../checker.ts';
import { Random } from '../generate/random.ts';
import { type MoveSource, runGame } from '../run-game.ts';
import { ownSubject } from '../subject.ts';

const PLAYERS = 6;
const ROUNDS = 18;
/** Who discards what he draws comes no nearer to the end of the round. */
const DISCARDS = 0.5;

export function longGame(): RecordedGame {
  const setup = {
    game_id: '7f3a0000-0000-4000-8000-000000000002',
    room_code: 'GOLF',
    host_id: 'p1',
    options: { ...DEFAULT_OPTIONS, flip_mode: 'never' as const },
  };
  return runGame({ setup, seed: 'long game', decks: [] }, moves(), ownSubject, []).played;
}

/** Everybody joins, and takes what is legal, in turn; nobody leaves. */
function moves(): MoveSource {
  const random = new Random('long game');
  return (game) => {
    const { table } = game;
    const id = `p${table.players.length + 1}`;
    if (table.phase === 'waiting' && table.players.length < PLAYERS)
      return { type: 'join', player_id: id, player_name: `Player ${id}`, is_cpu: false, cpu_profile: null };
    if (table.phase === 'waiting')
      return { type: 'start_game', player_id: table.host_id, num_decks: 2, num_rounds: ROUNDS };
    const legal = game.legalActions().filter(({ type }) => type !== 'leave');
    const discard = legal.find(({ type }) => type === 'discard');
    if (discard !== undefined && random.chance(DISCARDS)) return discard;
    return legal.length === 0 ? undefined : random.pick(legal);
  };
}
