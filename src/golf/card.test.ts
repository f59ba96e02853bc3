import { describe, expect, it } from 'vitest';
import {
  bareCard,
  cardOf,
  cardSchema,
  cardText,
  faceDown,
  faceUp,
  RANKS,
  type Rank,
  SUITS,
  type Suit,
} from './card.ts';

const everyCard = RANKS.flatMap((rank) => SUITS.map((suit) => ({ rank, suit })));

describe('a card', () => {
  it('is one object in the process, wherever it comes from', () => {
    for (const { rank, suit } of everyCard) {
      const card = cardOf(rank, suit);
      expect(card).toEqual({ rank, suit });
      for (const other of [
        cardOf(rank, suit),
        cardSchema.parse({ rank, suit }),
        bareCard({ rank, suit }),
        bareCard(faceUp(card)),
        bareCard(faceDown(faceUp(card))),
      ])
        expect(other).toBe(card);
    }
    expect(new Set(everyCard.map(({ rank, suit }) => cardOf(rank, suit))).size).toBe(14 * 4);
  });

  it('is one object for each of its sides on the table', () => {
    for (const { rank, suit } of everyCard) {
      const card = cardOf(rank, suit);
      expect(faceUp(card)).toEqual({ rank, suit, face_up: true });
      expect(faceDown(card)).toEqual({ rank, suit, face_up: false });
      expect(faceUp(faceDown({ rank, suit }))).toBe(faceUp(card));
      expect(faceDown(faceUp({ rank, suit }))).toBe(faceDown(card));
    }
  });

  it('cannot be changed, on the table or off it', () => {
    const card = cardOf('K', 'clubs');
    for (const object of [card, faceUp(card), faceDown(card)]) expect(Object.isFrozen(object)).toBe(true);
  });

  it.each([
    ['1', 'hearts'],
    ['A', 'heart'],
    ['__proto__', 'hearts'],
    ['A', 'constructor'],
  ])('of rank %s and suit %s does not exist', (rank, suit) => {
    // What callers without types could ask for.
    expect(() => cardOf(rank as Rank, suit as Suit)).toThrow(`not a card: rank ${rank}, suit ${suit}`);
    expect(cardSchema.safeParse({ rank, suit }).success).toBe(false);
  });

  it('on the wire is rank and suit and nothing else', () => {
    expect(cardSchema.safeParse({ rank: 'A' }).success).toBe(false);
    expect(cardSchema.safeParse({ rank: 'A', suit: 'hearts', face_up: true }).success).toBe(false);
  });

  it('is shown with the sign of its suit', () => {
    expect(SUITS.map((suit) => cardText(cardOf('10', suit)))).toEqual(['10♥', '10♦', '10♣', '10♠']);
    expect(cardText(faceDown(cardOf('★', 'spades')))).toBe('★♠');
  });
});
