/**
 * A deck source that shuffles each deck of a game once, however often the game is folded: engine, reducer and checkers
 * all ask for the same ones. Nobody may change what he is given, and a witness that did would be found out by the other.
 */
import type { Card } from '../golf/card.ts';
import type { DeckRequest, DeckSource } from '../golf/deck-source.ts';

interface Remembered {
  readonly request: DeckRequest;
  readonly deck: readonly Card[];
}

/** For one game: its options are taken to stay the same. */
export function rememberedDecks(source: DeckSource): DeckSource {
  const byRound: Remembered[] = [];
  return {
    deal: (request) => {
      const known = byRound[request.round];
      if (known !== undefined && isSame(known.request, request)) return known.deck;
      const deck = source.deal(request);
      // A log that was tampered with asks for other decks; those are not worth keeping.
      if (known === undefined) byRound[request.round] = { request, deck };
      return deck;
    },
    reshuffle: (request, reshuffles, cards) => {
      if (byRound[request.round] === undefined)
        throw new RangeError(`expected a reshuffle in a round that was dealt, found one in round ${request.round}`);
      return source.reshuffle(request, reshuffles, cards);
    },
  };
}

function isSame(one: DeckRequest, other: DeckRequest): boolean {
  return one.deck_seed === other.deck_seed && one.num_decks === other.num_decks;
}
