/** For the tests of this room: a small game played to its end by the engine. */
import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import type { RecordedGame } from '../checker.ts';
import { type MoveSource, runGame } from '../run-game.ts';
import { ownSubject } from '../subject.ts';

export interface Seat {
  readonly id: string;
  readonly name: string;
}

export const ANN_AND_BO: readonly Seat[] = [
  { id: 'p1', name: 'Ann' },
  { id: 'p2', name: 'Bo' },
];

/** Two or more seats, one round. Every player takes what is legal, in turn, so that all kinds of events come up. */
export function playSmallGame(seats: readonly Seat[] = ANN_AND_BO): RecordedGame {
  const [host] = seats;
  const setup = {
    game_id: '7f3a0000-0000-4000-8000-000000000001',
    room_code: 'GOLF',
    // Callers give two or more seats.
    host_id: (host as Seat).id,
    options: { ...DEFAULT_OPTIONS, flip_mode: 'always', flip_as_action: true, use_jokers: true } as const,
  };
  return runGame({ setup, seed: 'small game', decks: [] }, moves(seats), ownSubject, []).played;
}

function moves(seats: readonly Seat[]): MoveSource {
  let move = 0;
  return (game) => {
    const seat = seats[move];
    move += 1;
    if (seat !== undefined)
      return { type: 'join', player_id: seat.id, player_name: seat.name, is_cpu: false, cpu_profile: null };
    if (game.table.phase === 'waiting')
      return { type: 'start_game', player_id: game.table.host_id, num_decks: 1, num_rounds: 1 };
    const legal = game.legalActions().filter(({ type }) => type !== 'leave');
    return legal[(move * 7) % legal.length];
  };
}
