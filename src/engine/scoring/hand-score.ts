/** Points of a hand before anything that depends on the other players. Rule: docs/rules.md, Scoring a round, 1 to 3. */
import type { Card, Rank } from '../../golf/card.ts';
import { COLUMNS } from '../../golf/limits.ts';
import type { GameOptions } from '../../golf/options.ts';
import { cardPoints } from './card-points.ts';

const EAGLE_EYE_PAIR = -4;
const COMBINATION_BONUS = -20;
const BLACKJACK = 21;

/** Points for one hand of six cards, positions 0–2 above 3–5; lower is better. */
export function handScore(hand: readonly Card[], options: GameOptions): number {
  let points = 0;
  const pairs: Rank[] = [];
  for (const [above, below] of COLUMNS) {
    // A hand has six cards, and a column's positions are among them.
    const upper = hand[above] as Card;
    const lower = hand[below] as Card;
    points += columnPoints(upper, lower, options);
    if (upper.rank === lower.rank) pairs.push(upper.rank);
  }
  points += combinationPoints(pairs, options);
  return options.blackjack && points === BLACKJACK ? 0 : points;
}

function columnPoints(upper: Card, lower: Card, options: GameOptions): number {
  const sum = cardPoints(upper, options) + cardPoints(lower, options);
  if (upper.rank !== lower.rank) return sum;
  if (options.eagle_eye && upper.rank === '★') return EAGLE_EYE_PAIR;
  const hasNegative = cardPoints(upper, options) < 0 || cardPoints(lower, options) < 0;
  return options.negative_pairs_keep_value && hasNegative ? sum : 0;
}

function combinationPoints(pairs: readonly Rank[], options: GameOptions): number {
  let points = 0;
  for (const rank of new Set(pairs)) {
    const columns = pairs.filter((pair) => pair === rank).length;
    if (columns < 2) continue;
    if (options.wolfpack && rank === 'J') points += COMBINATION_BONUS;
    if (options.four_of_a_kind) points += COMBINATION_BONUS;
  }
  return points;
}
