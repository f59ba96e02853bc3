import { expect, test } from 'vitest';
import { allDifferences, placeText } from './all-differences.ts';
import { firstDifference } from './first-difference.ts';

const left = { a: 1, b: [1, 2, { c: null }], d: { e: [] }, f: 'x' };

test('what is the same has no differences', () => {
  expect(allDifferences(left, structuredClone(left))).toEqual([]);
});

test('every place is found, the first one as firstDifference finds it', () => {
  const right = { a: 1, b: [1, 3, { c: 0 }], d: { e: [] }, g: true };
  const found = allDifferences(left, right);
  expect(found).toEqual([
    { place: ['b', 1], left: 2, right: 3 },
    { place: ['b', 2, 'c'], left: null, right: 0 },
    { place: ['f'], left: 'x', right: undefined },
    { place: ['g'], left: undefined, right: true },
  ]);
  const [first] = found;
  expect(placeText(first?.place ?? [])).toBe(firstDifference(left, right)?.path);
  expect(placeText(found[1]?.place ?? [])).toBe('b[2].c');
});

test('lists of different lengths differ as a whole', () => {
  expect(allDifferences({ deck: [1, 2] }, { deck: [2] })).toEqual([{ place: ['deck'], left: [1, 2], right: [2] }]);
  expect(allDifferences([], {})).toEqual([{ place: [], left: [], right: {} }]);
});
