/**
 * Probability of exactly so many successes, to almost all digits for a billion trials, too.
 *
 * Method: C. Loader, "Fast and accurate computation of binomial probabilities" (2000). Logarithms of factorials of that
 * size have ten digits before the point, and their difference would lose as many. So what Stirling's formula has in
 * common with the powers is taken away beforehand, and only small things are left to add.
 */

/** `successes`: from 1 to `trials` − 1. `share`: between 0 and 1. */
export function binomialProbability(successes: number, trials: number, share: number): number {
  const failures = trials - successes;
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, trials * share) -
    deviance(failures, trials * (1 - share));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/** By how much Stirling's formula falls short of the logarithm of the factorial. */
function stirlingError(number: number): number {
  if (number > SERIES_FROM) {
    const square = number * number;
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / number;
  }
  let factorial = 1;
  for (let factor = 2; factor <= number; factor += 1) factorial *= factor;
  return Math.log(factorial) - (number + 0.5) * Math.log(number) + number - 0.5 * Math.log(2 * Math.PI);
}

/** Beyond it, four terms of the series are exact to 14 digits after the point. */
const SERIES_FROM = 15;

/** `seen · ln(seen / expected) + expected − seen`, without taking near numbers from each other. */
function deviance(seen: number, expected: number): number {
  const difference = seen - expected;
  const ratio = difference / (seen + expected);
  if (Math.abs(ratio) > NEAR) return seen * Math.log(seen / expected) - difference;
  let sum = difference * ratio;
  let power = 2 * seen * ratio;
  for (let order = 3; ; order += 2) {
    power *= ratio * ratio;
    const longer = sum + power / order;
    if (longer === sum) return sum;
    sum = longer;
  }
}

/** Nearer than this the series is exact, and short. */
const NEAR = 0.1;
