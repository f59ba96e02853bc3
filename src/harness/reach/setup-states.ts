/** The tables that were played at: sizes, options, odd ids, stacked decks; and how far games went. */
import { DECKS_MAX, HAND_SIZE, ID_CHARACTERS_MAX, PLAYERS_MAX, PLAYERS_MIN, ROUNDS_MAX } from '../../golf/limits.ts';
import type { ReachState } from './reach-state.ts';

const START = 'game-started-in-waiting';

function range(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

const sizes: readonly ReachState[] = [
  ...range(PLAYERS_MIN, PLAYERS_MAX).map(
    (count): ReachState => ({
      name: `players-${count}`,
      says: `${count} players started a game`,
      after: START,
      on: ['game_started'],
      when: ({ table }) => table.players.length === count,
    }),
  ),
  ...range(1, DECKS_MAX).map(
    (count): ReachState => ({
      name: `decks-${count}`,
      says: `a game was started with ${count} of 52 cards`,
      after: START,
      on: ['game_started'],
      when: ({ table }) => table.num_decks === count,
    }),
  ),
  ...range(0, 2).map(
    (count): ReachState => ({
      name: `initial-flips-${count}`,
      says: `a game was started with initial_flips ${count}`,
      after: START,
      on: ['game_started'],
      when: ({ table }) => table.options.initial_flips === count,
    }),
  ),
  {
    name: 'one-round-only',
    says: 'a game of one round was played to its end',
    after: 'game-ended-in-round-over',
    on: ['game_ended'],
    when: ({ table, before }) => before.phase === 'round_over' && table.num_rounds === 1,
  },
  {
    name: 'last-round-of-all',
    says: `round ${ROUNDS_MAX} ended`,
    after: 'round-started-in-round-over',
    on: ['round_ended'],
    when: ({ table }) => table.current_round === ROUNDS_MAX,
  },
];

const ODD_IDS: readonly (readonly [string, string, (id: string) => boolean])[] = [
  ['object-key', 'like a key that every object has', (id) => id in {}],
  ['digits', 'of digits', (id) => /^\d+$/.test(id)],
  ['emoji', 'with an emoji', (id) => /\p{Extended_Pictographic}/u.test(id)],
  ['right-to-left', 'in a script from right to left', (id) => /\p{Script=Hebrew}|\u202e/u.test(id)],
  ['longest', `of ${ID_CHARACTERS_MAX} characters`, (id) => [...id].length === ID_CHARACTERS_MAX],
  ['quotes', 'with quotes', (id) => /['"]/.test(id)],
  ['markup', 'with markup', (id) => id.includes('<')],
  ['control', 'with a control character', (id) => /\p{Cc}/u.test(id)],
];

const ids: readonly ReachState[] = ODD_IDS.map(([name, says, isOdd]) => ({
  name: `id-${name}`,
  says: `somebody joined with an id ${says}`,
  after: 'player-joined-in-waiting',
  on: ['player_joined'],
  when: ({ event }) => event.player_id !== null && isOdd(event.player_id),
}));

const decks: readonly ReachState[] = [
  {
    name: 'deck-stacked',
    says: 'a game was started with a stacked deck',
    after: START,
    on: ['game_started'],
    when: ({ isStacked }) => isStacked,
  },
  {
    name: 'deck-just-enough',
    says: 'a game was started with hardly more cards than are dealt',
    after: 'deck-stacked',
    on: ['game_started'],
    when: ({ table }) => table.deck.length < HAND_SIZE,
  },
];

export const setupStates: readonly ReachState[] = [...sizes, ...ids, ...decks];
