/** How a generated game begins: the table's options, who comes, how many decks and rounds, and sometimes stacked decks. */
import type { GameSetup } from '../../engine/game.ts';
import { type Card, RANKS, type Rank } from '../../golf/card.ts';
import { deckSeedOf, type unshuffledDeck } from '../../golf/deck.ts';
import { seededDecks } from '../../golf/deck-source.ts';
import { COLUMNS, DECKS_MAX, HAND_SIZE, PLAYERS_MAX, PLAYERS_MIN, ROUNDS_MAX } from '../../golf/limits.ts';
import { DEFAULT_OPTIONS, FLIP_MODES, type GameOptions, HOUSE_RULES } from '../../golf/options.ts';
import type { Beginning } from '../run-game.ts';
import { type Narrowing, narrowedOptions, pickWithin } from './narrowing.ts';
import { drawIds, drawRoomCode } from './odd-text.ts';
import type { Random } from './random.ts';

/** What the generator has decided about a game before its first move. */
export interface GamePlan {
  readonly beginning: Beginning;
  readonly playerIds: readonly string[];
  /** Share of odd names. */
  readonly oddity: number;
  readonly num_decks: number;
  readonly num_rounds: number;
  /** Whether somebody may leave after the start: with a deck that is hardly enough, all its cards could go with him. */
  readonly mayLeave: boolean;
}

/** Share of games whose decks are stacked, and of games with odd ids and names. */
const STACKED_SHARE = 0.1;
/** Share of games whose decks have hardly more cards than are dealt, so that they run empty again and again. */
const SMALL_SHARE = 0.05;
const ODD_SHARE = 0.15;

/** `narrowing`: what the game has to keep to; without it, games are of all kinds. */
export function drawPlan(seed: string, random: Random, narrowing?: Narrowing): GamePlan {
  const oddity = random.chance(ODD_SHARE) ? 0.6 : 0;
  const { min, max } = narrowing?.players ?? { min: PLAYERS_MIN, max: PLAYERS_MAX };
  const playerIds = drawIds(random, pickWithin(random, [2, 2, 2, 3, 3, 4, 4, 5, PLAYERS_MAX], min, max), oddity);
  const drawn = drawOptions(random);
  const options = narrowing === undefined ? drawn : narrowedOptions(drawn, narrowing, random);
  const num_decks = pickWithin(random, [1, 1, 1, 1, 2, DECKS_MAX], 1, narrowing?.decksMax ?? DECKS_MAX);
  const num_rounds = Math.min(drawRounds(random), narrowing?.roundsMax ?? ROUNDS_MAX);
  const setup: GameSetup = {
    game_id: drawGameId(random),
    room_code: drawRoomCode(random, oddity),
    // There is always a first player.
    host_id: playerIds[0] as string,
    options,
  };
  const isSmall = random.chance(SMALL_SHARE);
  const isStacked = isSmall || random.chance(STACKED_SHARE);
  const stacked = isStacked ? stackDecks(seed, { num_decks, options }, num_rounds, random) : [];
  const dealt = playerIds.length * HAND_SIZE + 1;
  const decks = isSmall ? stacked.map((deck) => deck.slice(-dealt - random.pick(SMALL_RESTS))) : stacked;
  return { beginning: { setup, seed, decks }, playerIds, oddity, num_decks, num_rounds, mayLeave: !isSmall };
}

/** Cards that are left in a small deck when all have been dealt. */
const SMALL_RESTS = [0, 1, 1, 2, 3, 6] as const;

function drawOptions(random: Random): GameOptions {
  const likes = random.pick([0, 0.2, 0.5, 0.8]);
  const rules = HOUSE_RULES.map((rule) => [rule, random.chance(likes)] as const);
  return {
    ...DEFAULT_OPTIONS,
    ...Object.fromEntries(rules),
    flip_mode: random.pick(FLIP_MODES),
    initial_flips: random.pick([0, 1, 2, 2] as const),
  };
}

/** A UUID of version 4 from the game's own random numbers. */
export function drawGameId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.integer(0, 15).toString(16));
  hex[12] = '4';
  hex[16] = random.pick(['8', '9', 'a', 'b']);
  const text = hex.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** Most games are short; a few are of many rounds, and some of those of all that there can be. */
function drawRounds(random: Random): number {
  if (!random.chance(LONG_SHARE)) return random.pick([1, 1, 1, 2, 2, 3]);
  return random.chance(LONGEST_SHARE) ? ROUNDS_MAX : random.integer(5, 12);
}

const LONG_SHARE = 0.02;
const LONGEST_SHARE = 0.2;

/** Ranks that a stacked deck has on top: many pairs, many jokers, and so on. */
const FAVOURITES: readonly (readonly Rank[])[] = [
  ['J'],
  ['J', 'Q'],
  ['J', 'K'],
  ['★', '2'],
  ['2', 'K', '★'],
  ['A'],
  ['5', '6'],
  ['10', 'J', 'Q'],
];
/** Share of stacked decks whose hands are dealt as columns of equal ranks, as far as they go. */
const PAIRED_SHARE = 0.9;

/** Shuffled decks with some ranks brought to the top. */
function stackDecks(
  seed: string,
  composition: Parameters<typeof unshuffledDeck>[0],
  rounds: number,
  random: Random,
): Card[][] {
  return Array.from({ length: rounds }, (_, index) => {
    const round = index + 1;
    const deck = seededDecks.deal({ round, deck_seed: deckSeedOf(seed, round), ...composition });
    const favourites = random.pick(FAVOURITES);
    const isFavourite = (card: Card): boolean => favourites.includes(card.rank);
    const stacked = [...deck.filter((card) => !isFavourite(card)), ...deck.filter(isFavourite)];
    return random.chance(PAIRED_SHARE) ? withPairedHands(stacked) : stacked;
  });
}

/** Where the sorted cards of a hand go in the order of dealing, so that neighbours lie in one column. */
const COLUMN_ORDER = COLUMNS.flat();

/** The same deck with the cards of each hand of six, from the top, sorted into columns. */
function withPairedHands(deck: readonly Card[]): Card[] {
  const fromTop = deck.toReversed();
  for (let start = 0; start + HAND_SIZE <= fromTop.length; start += HAND_SIZE) {
    const hand = fromTop
      .slice(start, start + HAND_SIZE)
      .sort((one, other) => RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank));
    for (const [index, position] of COLUMN_ORDER.entries()) fromTop[start + position] = hand[index] as Card;
  }
  return fromTop.reverse();
}
