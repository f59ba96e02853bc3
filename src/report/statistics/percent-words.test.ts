import { expect, test } from 'vitest';
import { percentAbout, percentDown } from './percent-words.ts';

test.for([
  [1, '100'],
  [0, '0'],
  [0.5, '50'],
  [0.29, '29'],
  [0.07, '7'],
  [0.9999995, '99.99995'],
  [0.999_970_042_727, '99.997'],
  [0.999_971_68, '99.99716'],
  [575 / 640, '89.8'],
  [0.123_456, '12.3'],
  [0.000_123_456, '0.0123'],
  [1 - 1e-9, '99.999999'],
  [1 - 2 ** -53, '99.999999'],
  [1e-8, '0.000001'],
  [0.999e-8, '0'],
] as const)('a share of %d is %s percent', ([share, percent]) => {
  expect(percentDown(share)).toBe(percent);
});

test('never more than it is', () => {
  for (let clean = 0; clean <= 700; clean += 1)
    expect(Number(percentDown(clean / 700)) / 100).toBeLessThanOrEqual(clean / 700);
});

test('what is measured has two digits that say something', () => {
  expect([0.04, 0.0421, 0.1234, 1.5, 12.34, 0.00053].map((share) => percentAbout(share))).toEqual([
    '4',
    '4.2',
    '12',
    '150',
    '1,200',
    '0.053',
  ]);
});
