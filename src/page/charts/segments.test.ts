import { expect, it } from 'vitest';
import { segments } from './segments.ts';

const point = (value: number | null, isGap = false) => ({ value, isGap });

it('draws one line through nights that follow each other', () => {
  expect(segments([point(1), point(2), point(0)])).toEqual([[0, 1, 2]]);
});

it('breaks it where nights are missing, and where one has no figure', () => {
  expect(segments([point(1), point(2, true), point(null), point(null, true), point(4), point(5)])).toEqual([
    [0],
    [1],
    [4, 5],
  ]);
});

it('draws nothing without figures', () => {
  expect(segments([point(null)])).toEqual([]);
});
