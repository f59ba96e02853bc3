import { expect, test } from 'vitest';
import { spacedIndexes } from './spaced.ts';

test.each([
  ['nothing', [], []],
  ['one', [5], [0]],
  ['all that has room', [0, 50, 100], [0, 1, 2]],
  ['nothing too near to the one before', [0, 10, 50, 100], [0, 2, 3]],
  ['nothing too near to the end', [0, 50, 90, 100], [0, 1, 3]],
  ['the end alone where there is no room for two', [0, 10], [1]],
] as const)('chooses %s', (_words, places, chosen) => {
  expect(spacedIndexes(places, 40)).toEqual(chosen);
});
