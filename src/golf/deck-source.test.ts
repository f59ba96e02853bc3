import { describe, expect, it } from 'vitest';
import { shuffled, unshuffledDeck } from './deck.ts';
import { seededDecks, stackedDecks } from './deck-source.ts';
import { cards } from './testing/cards.ts';

const options = { use_jokers: true, lucky_swing: false };
const request = { round: 2, deck_seed: 4_000_000_000, num_decks: 2, options };
const pile = cards('Ah 2h 3h 4h 5h 6h 7h 8h 9h 10h');

describe('the seeded source', () => {
  it('deals the unshuffled deck, shuffled with the decimal text of the seed', () => {
    expect(seededDecks.deal(request)).toEqual(shuffled(unshuffledDeck(request), '4000000000'));
  });

  it('reshuffles the given cards with the seed and the number of the reshuffle', () => {
    expect(seededDecks.reshuffle(request, 1, pile)).toEqual(shuffled(pile, '4000000000/1'));
    expect(seededDecks.reshuffle(request, 2, pile)).toEqual(shuffled(pile, '4000000000/2'));
  });
});

describe('a stacked source', () => {
  const stacked = stackedDecks([undefined, pile]);

  it('deals the given deck in its round', () => {
    expect(stacked.deal(request)).toEqual(pile);
  });

  it.each([1, 3])('is ordinary in round %i, which has no deck of its own', (round) => {
    expect(stacked.deal({ ...request, round })).toEqual(seededDecks.deal({ ...request, round }));
  });

  it('reshuffles as the seeded source does', () => {
    expect(stacked.reshuffle(request, 1, pile)).toEqual(seededDecks.reshuffle(request, 1, pile));
  });
});
