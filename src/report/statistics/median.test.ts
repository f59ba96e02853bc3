import { expect, test } from 'vitest';
import { median } from './median.ts';

test.for([
  [[], null],
  [[7], 7],
  [[10, 9], 9.5],
  [[30, 1, 2], 2],
  [[4, 1, 100, 2], 3],
  [[Number.MAX_VALUE, Number.MAX_VALUE], Number.MAX_VALUE],
] as const)('the middle of %j is %j', ([numbers, middle]) => {
  expect(median(numbers)).toBe(middle);
});
