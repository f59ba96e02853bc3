/**
 * Decks: which cards a game uses, and the order in which a seed puts them. Rule: docs/rules.md, Cards and Table.
 *
 * The generator is Alea from the seedrandom package, seeded with text; the shuffle is Fisher and Yates's, from the end
 * of the list downwards. Both are simple enough to be written again in any language.
 */
import seedrandom from 'seedrandom';
import { type Card, cardOf, RANKS, SUITS, type Suit } from './card.ts';
import type { GameOptions } from './options.ts';

/** Jokers in each deck, when they are used. */
const JOKER_SUITS: readonly Suit[] = ['hearts', 'spades'];

/** Which cards are in the game. */
export interface DeckComposition {
  /** Decks of 52: 1 to 3. */
  readonly num_decks: number;
  readonly options: Pick<GameOptions, 'use_jokers' | 'lucky_swing'>;
}

/** Every card of the game in the fixed order that a shuffle starts from: deck after deck, suit after suit, then jokers. */
export function unshuffledDeck({ num_decks, options }: DeckComposition): Card[] {
  const cards: Card[] = [];
  for (let deck = 0; deck < num_decks; deck += 1) {
    for (const suit of SUITS) for (const rank of RANKS) if (rank !== '★') cards.push(cardOf(rank, suit));
    if (options.use_jokers && !options.lucky_swing) for (const suit of JOKER_SUITS) cards.push(cardOf('★', suit));
  }
  if (options.use_jokers && options.lucky_swing) cards.push(cardOf('★', 'hearts'));
  return cards;
}

/** The same cards in the order that the seed gives them. `seed`: any text. */
export function shuffled(cards: readonly Card[], seed: string): Card[] {
  const random = seedrandom.alea(seed);
  const order = [...cards];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    // Both indexes are within the list: 0 <= other <= last < length.
    const card = order[last] as Card;
    order[last] = order[other] as Card;
    order[other] = card;
  }
  return order;
}

/** The seed of a round's deck, drawn from the game's own seed: an unsigned integer of 32 bits. */
export function deckSeedOf(gameSeed: string, round: number): number {
  return seedrandom.alea(`${gameSeed}/round ${round}`).int32() >>> 0;
}
