import { expect, it } from 'vitest';
import { valueScale } from './value-scale.ts';

it('draws amounts from nothing', () => {
  const y = valueScale('linear', [10, 40], 100, 0);
  expect(y(0)).toBe(100);
  expect(y(10)).toBe(75);
  expect(y(40)).toBe(0);
});

it('stays in the chart when everything is nothing', () => {
  expect(valueScale('linear', [0, 0], 100, 0)(0)).toBe(100);
});

it('draws shares by what they lack, a tenth as one step', () => {
  const y = valueScale('nines', [0.9, 0.99, 0.999], 100, 0);
  expect(y(0.9)).toBeCloseTo(100);
  expect(y(0.99)).toBeCloseTo(50);
  expect(y(0.999)).toBeCloseTo(0);
});

it('can draw all of it, and shares that do not differ', () => {
  expect(valueScale('nines', [0.9, 1], 100, 0)(1)).toBeCloseTo(0);
  expect(valueScale('nines', [1, 1], 100, 0)(1)).toBe(0);
});
