import { expect, test } from 'vitest';
import { numberText, shareText } from './number-text.ts';

test.each([
  [20_000, '20,000'],
  [0.9999, '0.9999'],
  [4.25, '4.25'],
  [0, '0'],
])('%d is %s', (number, text) => {
  expect(numberText(number)).toBe(text);
});

test.each([
  [1, '100 %'],
  [0, '0 %'],
  [0.9999, '99.99 %'],
  [0.29, '29 %'],
  [0.99999999, '99.999999 %'],
  [1 - Number.EPSILON, '99.999999 %'],
])('a share of %d is %s', (share, text) => {
  expect(shareText(share)).toBe(text);
});
