/**
 * How large the share of clean games is at least, seen that so many of so many were clean: the lower end of the exact
 * interval of Clopper and Pearson.
 *
 * Method: the bound is the share at which as many successes, or more, would still come up with probability
 * 1 − confidence. That probability is a sum of positive terms, of which few matter, and it grows with the share; so the
 * bound is found by halving, as far as numbers go. A package that inverts the incomplete beta function gives the same,
 * and brings 27 MB in 246 packages.
 */
import { binomialProbability } from './binomial-probability.ts';

/**
 * One-sided. `confidence`: above 0.5 and below 1. The answer is from 0 to 1 and, to the last digits, not above the
 * bound; null without trials.
 */
export function shareAtLeast(successes: number, trials: number, confidence = 0.95): number | null {
  if (trials === 0) return null;
  if (successes === 0) return 0;
  const chance = 1 - confidence;
  if (successes === trials) return Math.exp(Math.log(chance) / trials);
  let low = 0;
  // At the share that was seen, as many or more come up in at least one case of two.
  let high = successes / trials;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (tailFrom(successes, trials, middle) <= chance) low = middle;
    else high = middle;
  }
}

/** Probability of so many successes or more. For shares up to the one of the successes: from there on terms shrink. */
function tailFrom(successes: number, trials: number, share: number): number {
  const odds = share / (1 - share);
  let term = 1;
  let sum = 1;
  for (let more = successes + 1; more <= trials && term > sum * Number.EPSILON; more += 1) {
    term *= ((trials - more + 1) / more) * odds;
    sum += term;
  }
  return binomialProbability(successes, trials, share) * sum;
}
