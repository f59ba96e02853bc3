import { describe, expect, it } from 'vitest';
import { cardOf, cardText, RANKS, SUITS } from './card.ts';
import { deckSeedOf, shuffled, unshuffledDeck } from './deck.ts';

const plainDeck = SUITS.flatMap((suit) =>
  RANKS.filter((rank) => rank !== '★').map((rank) => cardText(cardOf(rank, suit))),
);

function texts(num_decks: number, use_jokers: boolean, lucky_swing: boolean): string[] {
  return unshuffledDeck({ num_decks, options: { use_jokers, lucky_swing } }).map(cardText);
}

describe('the unshuffled deck', () => {
  it('begins with the ace of hearts at the bottom and goes suit by suit', () => {
    expect(plainDeck).toHaveLength(52);
    expect([plainDeck[0], plainDeck[12], plainDeck[13], plainDeck[26], plainDeck[39], plainDeck[51]]).toEqual([
      'A♥',
      'K♥',
      'A♦',
      'A♣',
      'A♠',
      'K♠',
    ]);
    expect(texts(1, false, false)).toEqual(plainDeck);
  });

  describe.each([1, 2, 3])('of %i decks', (num_decks) => {
    const decks = Array.from({ length: num_decks });

    it('repeats the plain deck', () => {
      expect(texts(num_decks, false, false)).toEqual(decks.flatMap(() => plainDeck));
    });

    it('has the jokers of hearts and spades after each deck', () => {
      expect(texts(num_decks, true, false)).toEqual(decks.flatMap(() => [...plainDeck, '★♥', '★♠']));
    });

    it('has one lucky joker, the last card of all', () => {
      expect(texts(num_decks, true, true)).toEqual([...decks.flatMap(() => plainDeck), '★♥']);
    });

    it('gets no joker from a lucky swing without jokers', () => {
      expect(texts(num_decks, false, true)).toEqual(texts(num_decks, false, false));
    });
  });
});

describe('shuffling', () => {
  const deck = unshuffledDeck({ num_decks: 1, options: { use_jokers: false, lucky_swing: false } });

  it('keeps every card and leaves the given list alone', () => {
    const before = [...deck];
    const order = shuffled(deck, 'any seed');
    expect(deck).toEqual(before);
    expect(order).not.toEqual(deck);
    expect(order.map(cardText).sort()).toEqual(deck.map(cardText).sort());
  });

  it('is decided by the seed', () => {
    expect(shuffled(deck, '12345')).toEqual(shuffled(deck, '12345'));
    expect(shuffled(deck, '12345')).not.toEqual(shuffled(deck, '12346'));
  });

  it('has not changed since the first game was recorded', () => {
    // Golden values: recorded games cannot be replayed once these change.
    const order = shuffled(deck, '12345').map(cardText);
    const rows = [0, 13, 26, 39].map((start) => order.slice(start, start + 13).join(' '));
    expect(rows).toEqual([
      '3♥ Q♠ 5♦ 5♠ 3♣ 4♣ 3♦ 6♠ 6♥ 7♦ 4♠ K♥ 9♥',
      'K♣ Q♣ 4♥ J♦ 5♣ J♣ 7♣ 7♥ 10♦ K♦ A♦ J♠ K♠',
      '5♥ 10♥ 2♥ 2♣ 9♦ Q♥ 8♦ 7♠ 9♠ 10♣ 2♠ A♥ 6♣',
      'A♣ A♠ 3♠ 6♦ Q♦ 8♥ 8♣ 8♠ 4♦ 10♠ 9♣ J♥ 2♦',
    ]);
  });

  it('puts every card of three at every place about equally often', () => {
    const three = deck.slice(0, 3);
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = shuffled(three, `${seed}`).map(cardText).join();
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    // 1,000 of each are expected; five standard deviations are 145.
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  it('of one card or none is that card or none', () => {
    expect(shuffled([], 'x')).toEqual([]);
    expect(shuffled(deck.slice(0, 1), 'x')).toEqual(deck.slice(0, 1));
  });
});

describe('a deck seed', () => {
  it('is a function of the game and the round', () => {
    expect(deckSeedOf('game', 1)).toBe(deckSeedOf('game', 1));
    const seeds = Array.from({ length: 18 }, (_, index) => deckSeedOf('game', index + 1));
    expect(new Set([...seeds, deckSeedOf('other game', 1)]).size).toBe(19);
  });

  it('is an unsigned integer of 32 bits, high ones among them', () => {
    const seeds = Array.from({ length: 200 }, (_, index) => deckSeedOf(`${index}`, 1));
    for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    expect(seeds.some((seed) => seed >= 2 ** 31)).toBe(true);
  });

  it('has not changed since the first game was recorded', () => {
    expect([deckSeedOf('game', 1), deckSeedOf('game', 2), deckSeedOf('', 18)]).toEqual([
      3298210287, 1118541178, 1333696550,
    ]);
  });
});
