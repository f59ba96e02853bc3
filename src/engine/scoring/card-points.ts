/** Points of a single card. Rule: docs/rules.md, Cards. */
import type { Card } from '../../golf/card.ts';
import type { GameOptions } from '../../golf/options.ts';

export function cardPoints(card: Card, options: GameOptions): number {
  switch (card.rank) {
    case 'A':
      return 1;
    case '2':
      return -2;
    case '10':
      return options.ten_penny ? 1 : 10;
    case 'J':
      return options.one_eyed_jacks && (card.suit === 'hearts' || card.suit === 'spades') ? 0 : 10;
    case 'Q':
      return 10;
    case 'K':
      return options.super_kings ? -2 : 0;
    case '★':
      if (options.eagle_eye) return 2;
      return options.lucky_swing ? -5 : -2;
    default:
      // The ranks left are the digits 3 to 9.
      return Number(card.rank);
  }
}
