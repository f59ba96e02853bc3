/** Cards for tests, written the short way. */
import { type Card, cardOf, RANKS, SUITS } from '../card.ts';

/** A card from its text, the suit by its first letter: `10h`, `★s`. Throws `TypeError` for anything else. */
export function card(text: string): Card {
  const rank = RANKS.find((name) => name === text.slice(0, -1));
  const suit = SUITS.find((name) => name.startsWith(text.slice(-1)));
  if (rank === undefined || suit === undefined || text === '') throw new TypeError(`not a card: ${text}`);
  return cardOf(rank, suit);
}

/** Cards from their texts, with blanks or slashes between them: `5h Kd 2c / 5s 3h 2d` is a hand. */
export function cards(text: string): Card[] {
  return text
    .split(/[\s/]+/)
    .filter(Boolean)
    .map(card);
}
