import { expect, test } from 'vitest';
import { changeSchema } from '../fidelity-report.ts';
import { changeOf, type Measured, NOISE_MIN } from './change.ts';

function change(now: number, before: readonly number[], better: Measured['better'] = 'lower') {
  const answer = changeOf({ figure: 'append p95', unit: 'ms', now, before, better });
  expect(changeSchema.safeParse(answer).error).toBeUndefined();
  return answer;
}

/** Median 100, median absolute deviation 2. */
const NIGHTS = [98, 100, 102, 97, 105];

test('the noise is that of nine nights in ten, whatever one of them was like', () => {
  expect(change(100, NIGHTS)).toMatchObject({ nights: 5, median: 100, change: 0 });
  expect(change(100, NIGHTS).noise).toBeCloseTo(0.02 * 1.4826 * 1.645, 12);
  expect(change(100, [...NIGHTS.slice(0, 4), 9_000]).noise).toBe(change(100, NIGHTS).noise);
});

test('what is within the noise is no change', () => {
  for (const now of [95.2, 100, 104.8])
    expect(change(now, NIGHTS)).toMatchObject({
      is_change: false,
      says: 'no change detected (within the noise of 4.9 %)',
    });
});

test('what is beyond it is one; which way is good depends on the figure', () => {
  expect(change(112, NIGHTS)).toMatchObject({
    is_change: true,
    change: 0.12,
    says: '12 % slower than usual, more than the noise of 4.9 %',
  });
  expect(change(88, NIGHTS).says).toMatch(/^12 % faster/);
  expect(change(112, NIGHTS, 'higher').says).toMatch(/^12 % faster/);
  expect(change(88, NIGHTS, 'higher').says).toMatch(/^12 % slower/);
});

test('two figures that differ do not look the same', () => {
  expect(change(104.91, NIGHTS).says).toBe('4.91 % slower than usual, more than the noise of 4.88 %');
});

test('nights that are alike do not make everything a change', () => {
  expect(change(100.5, [100, 100, 100])).toMatchObject({ is_change: false, noise: NOISE_MIN });
  expect(change(101.5, [100, 100, 100])).toMatchObject({ is_change: true });
});

test('too few nights tell nothing', () => {
  for (const before of [[], [100], [100, 90]])
    expect(change(500, before)).toMatchObject({ noise: null, is_change: null, says: 'too few nights to tell' });
});

test('nothing is divided by nothing', () => {
  for (const now of [0, 5])
    for (const before of [[0, 0, 0], [5e-324, 5e-324, 5e-324], [0]])
      expect(
        Object.values(change(now, before))
          .filter((one) => typeof one === 'number')
          .every(Number.isFinite),
      ).toBe(true);
  expect(change(5, [0, 0, 0]).says).toBe('usually nothing, beside which no change can be told');
});

test('noise may be more than the figure itself', () => {
  expect(change(330, [10, 100, 1_000])).toMatchObject({ is_change: true, noise: expect.closeTo(2.195, 3) });
});
