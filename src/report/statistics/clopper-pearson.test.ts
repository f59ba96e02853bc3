import { expect, test } from 'vitest';
import { shareAtLeast } from './clopper-pearson.ts';

/**
 * Successes, trials, confidence, bound. Of 0.975: lower ends of the two-sided intervals of 95 % that tables have. All as
 * the beta distribution of SciPy 1.17 has them.
 */
const KNOWN: readonly (readonly [number, number, number, number])[] = [
  [8, 10, 0.975, 0.443_904_537_692_358_5],
  [5, 10, 0.975, 0.187_086_028_447_398_55],
  [50, 100, 0.975, 0.398_321_129_503_301],
  [95, 100, 0.975, 0.887_165_088_894_537_3],
  [1, 10, 0.95, 0.005_116_196_891_823_705],
  [9, 10, 0.95, 0.605_836_697_563_495_3],
  [99, 100, 0.95, 0.953_440_188_546_461_1],
  [99_999, 100_000, 0.95, 0.999_952_562_242_826_1],
  [999_997, 1e6, 0.95, 0.999_992_246_361_901_2],
  [700_000, 1e6, 0.95, 0.699_245_306_234_829_8],
  [1e9 - 1, 1e9, 0.95, 0.999_999_995_256_135_5],
  [1e9 - 1000, 1e9, 0.95, 0.999_998_946_396_906_1],
  [1, 1e9, 0.95, 5.129_329_438_623_507_5e-11],
];

test.for(KNOWN)('%i of %i with confidence %d: at least %d', ([successes, trials, confidence, bound]) => {
  const found = shareAtLeast(successes, trials, confidence) ?? Number.NaN;
  expect(Math.abs(found / bound - 1)).toBeLessThan(1e-11);
});

test('all of so many: the root of what is left to chance, and nearly the rule of three', () => {
  expect(shareAtLeast(100_000, 100_000)).toBeCloseTo(0.05 ** (1 / 100_000), 14);
  expect(shareAtLeast(100_000, 100_000)).toBeCloseTo(0.999_970_04, 8);
  expect(shareAtLeast(1, 1)).toBeCloseTo(0.05, 15);
  for (const trials of [100, 10_000, 1e9]) {
    const missing = (1 - (shareAtLeast(trials, trials) ?? 0)) * trials;
    expect(missing).toBeGreaterThan(2.95);
    expect(missing).toBeLessThan(3);
  }
});

test('none shows nothing, and of nothing there is no bound', () => {
  expect(shareAtLeast(0, 10)).toBe(0);
  expect(shareAtLeast(0, 0)).toBeNull();
});

/** 2⁵³ parts of one: every share that is a sum of powers of two down to there is a whole number of them. */
const PARTS = 2n ** 53n;

/** Probability of so many successes or more, in whole numbers: nothing is rounded before the end. */
function exactTail(successes: number, trials: number, share: number): number {
  const parts = BigInt(Math.round(share * Number(PARTS)));
  let choices = 1n;
  let sum = 0n;
  for (let some = 0; some <= trials; some += 1) {
    if (some >= successes) sum += choices * parts ** BigInt(some) * (PARTS - parts) ** BigInt(trials - some);
    choices = (choices * BigInt(trials - some)) / BigInt(some + 1);
  }
  return Number((sum * 10n ** 18n) / PARTS ** BigInt(trials)) / 1e18;
}

test('at the bound, as many successes or more come up as often as confidence leaves to chance', () => {
  for (const trials of [1, 2, 3, 7, 16, 20, 41]) {
    for (let successes = 1; successes <= trials; successes += 1) {
      for (const confidence of [0.9, 0.95, 0.99]) {
        const bound = shareAtLeast(successes, trials, confidence) ?? Number.NaN;
        expect(exactTail(successes, trials, bound)).toBeCloseTo(1 - confidence, 12);
      }
    }
  }
});

test('more clean games show more', () => {
  let before = -1;
  for (let successes = 0; successes <= 1000; successes += 1) {
    const bound = shareAtLeast(successes, 1000) ?? Number.NaN;
    expect(bound).toBeGreaterThan(before);
    before = bound;
  }
});
