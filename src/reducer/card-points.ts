/** What a card counts. Rule: docs/rules.md, Cards. */
import type { Card } from '../golf/card.ts';
import type { GameOptions } from '../golf/options.ts';

/** Points of one card under the house rules; lower is better. */
export function cardPoints({ rank, suit }: Card, options: GameOptions): number {
  switch (rank) {
    case 'A':
      return 1;
    case '2':
      return -2;
    case '10':
      return options.ten_penny ? 1 : 10;
    case 'J':
      return options.one_eyed_jacks && (suit === 'hearts' || suit === 'spades') ? 0 : 10;
    case 'Q':
      return 10;
    case 'K':
      return options.super_kings ? -2 : 0;
    case '★':
      if (options.eagle_eye) return 2;
      return options.lucky_swing ? -5 : -2;
    default:
      // 3 to 9 count what they say.
      return Number(rank);
  }
}
