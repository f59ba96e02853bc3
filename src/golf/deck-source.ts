/**
 * Where the order of the cards comes from. Engine and reducer get a source as an argument, so that a game can be played
 * with the deck that its seed makes or with one that was stacked on purpose, and be rebuilt the same way.
 */
import type { Card } from './card.ts';
import { type DeckComposition, shuffled, unshuffledDeck } from './deck.ts';

/** Which deck of a game is wanted. */
export interface DeckRequest extends DeckComposition {
  /** Rounds count from 1. */
  readonly round: number;
  readonly deck_seed: number;
}

/** Orders cards. The top of a deck is the end of the list. Answers are never changed by who gets them. */
export interface DeckSource {
  /** The whole deck at the start of a round, before anything is dealt. */
  deal(request: DeckRequest): readonly Card[];
  /** The new deck made of `cards` when the old one has run empty, for the `reshuffles`-th time in this round (from 1). */
  reshuffle(request: DeckRequest, reshuffles: number, cards: readonly Card[]): readonly Card[];
}

/** The ordinary source: what `deck_seed` makes of the unshuffled deck. */
export const seededDecks: DeckSource = {
  deal: (request) => shuffled(unshuffledDeck(request), `${request.deck_seed}`),
  reshuffle: (request, reshuffles, cards) => shuffled(cards, `${request.deck_seed}/${reshuffles}`),
};

/** A source that deals the given decks, one per round; a round without one, and every reshuffle, is ordinary. */
export function stackedDecks(decks: readonly (readonly Card[] | undefined)[]): DeckSource {
  return {
    deal: (request) => decks[request.round - 1] ?? seededDecks.deal(request),
    reshuffle: seededDecks.reshuffle,
  };
}
