/** How many clean games show that a fault is gone. */

/**
 * So many games, all clean, would come up with probability 1 − confidence at the most if the fault were still there:
 * ln(1 − confidence) / ln(1 − share), rounded up. `share`: of the games that showed it, from 0 to 1; null for 0, of
 * which no number of games says anything.
 */
export function gamesToFixed(share: number, confidence = 0.95): number | null {
  if (share === 0) return null;
  const games = Math.log(1 - confidence) / Math.log1p(-share);
  // A share of 1 leaves nothing to chance: one game is enough. What is a whole number but for the last digits is one.
  const nearest = Math.round(games);
  return Math.max(1, Math.abs(games - nearest) <= games * ROUNDING ? nearest : Math.ceil(games));
}

/** Of two logarithms and a quotient. */
const ROUNDING = 8 * Number.EPSILON;
