/** A table that is small enough for every game at it to be played: who, which options, which decks. */
import type { GameSetup } from '../engine/game.ts';
import type { Action, ActionOf } from '../golf/action.ts';
import type { Card } from '../golf/card.ts';
import type { GameOptions } from '../golf/options.ts';
import type { Script } from '../harness/script.ts';

export interface SmallTable {
  readonly name: string;
  readonly says: string;
  readonly setup: GameSetup;
  readonly seed: string;
  /** Of each round; a later one is what the seed makes. */
  readonly decks: readonly (readonly Card[])[];
  /** The moves up to where exploring begins: all have come. */
  readonly lobby: readonly Action[];
  /** How the game is started, if it is. */
  readonly start: ActionOf<'start_game'>;
}

const PLAIN_SETUP = { game_id: '00000000-0000-4000-8000-000000000000', room_code: 'ROOM', host_id: 'p1' } as const;

/** A table of two, p1 and p2, of whom p1 is the host. */
export function tableOfTwo(
  name: string,
  says: string,
  options: GameOptions,
  decks: SmallTable['decks'],
  num_rounds: number,
): SmallTable {
  const lobby = ['p1', 'p2'].map(
    (id): Action => ({ type: 'join', player_id: id, player_name: id, is_cpu: false, cpu_profile: null }),
  );
  const start = { type: 'start_game', player_id: 'p1', num_decks: 1, num_rounds } as const;
  return { name, says, setup: { ...PLAIN_SETUP, options }, seed: '0', decks, lobby, start };
}

/** The table at which the script is played; `undefined` if nobody starts the game there. */
export function tableOfScript({ setup, seed, decks, moves }: Script): SmallTable | undefined {
  const begun = moves.findIndex(({ type }) => type === 'start_game');
  const start = moves[begun];
  if (start?.type !== 'start_game') return undefined;
  return { name: 'script', says: 'the table of a script', setup, seed, decks, lobby: moves.slice(0, begun), start };
}
