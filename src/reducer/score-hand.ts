/** What a hand counts on its own, before the players are compared. Rule: docs/rules.md, Scoring a round, 1 to 3. */
import type { Card, Rank } from '../golf/card.ts';
import { COLUMNS } from '../golf/limits.ts';
import type { GameOptions } from '../golf/options.ts';
import { cardPoints } from './card-points.ts';

const JOKER_PAIR = -4;
const COMBINATION = -20;
const BLACKJACK = 21;

/** Points of one hand; lower is better. `cards`: six of them, positions 0–2 above 3–5, whichever side is up. */
export function scoreHand(cards: readonly Card[], options: GameOptions): number {
  const paired: Rank[] = [];
  let points = 0;
  for (const [upperPosition, lowerPosition] of COLUMNS) {
    // A hand has all six positions.
    const upper = cards[upperPosition] as Card;
    const lower = cards[lowerPosition] as Card;
    if (upper.rank === lower.rank) paired.push(upper.rank);
    points += columnPoints(upper, lower, options);
  }
  points += combinationPoints(paired, options);
  return options.blackjack && points === BLACKJACK ? 0 : points;
}

function columnPoints(upper: Card, lower: Card, options: GameOptions): number {
  const upperPoints = cardPoints(upper, options);
  const lowerPoints = cardPoints(lower, options);
  if (upper.rank !== lower.rank) return upperPoints + lowerPoints;
  if (upper.rank === '★' && options.eagle_eye) return JOKER_PAIR;
  const hasNegative = upperPoints < 0 || lowerPoints < 0;
  return hasNegative && options.negative_pairs_keep_value ? upperPoints + lowerPoints : 0;
}

/** `paired`: the rank of each column of two equal ranks. */
function combinationPoints(paired: readonly Rank[], options: GameOptions): number {
  const twice = rankOfTwoColumns(paired);
  if (twice === undefined) return 0;
  const wolfpack = options.wolfpack && twice === 'J' ? COMBINATION : 0;
  return wolfpack + (options.four_of_a_kind ? COMBINATION : 0);
}

/** The rank that fills two columns or more. With three columns there is one at most. */
function rankOfTwoColumns(paired: readonly Rank[]): Rank | undefined {
  return paired.find((rank, index) => paired.indexOf(rank) !== index);
}
