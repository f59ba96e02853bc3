import { expect, test } from 'vitest';
import { HEAT_STEPS, heatStep } from './heat.ts';

test.each([
  [0, 1_000_000, 0],
  [1, 1_000_000, 1],
  [99, 1_000_000, 1],
  [100, 1_000_000, 2],
  [1000, 1_000_000, 3],
  [10_000, 1_000_000, 4],
  [100_000, 1_000_000, 5],
  [1_000_000, 1_000_000, HEAT_STEPS - 1],
  [0, 0, 0],
])('%i of %i games are step %i', (games, of, step) => {
  expect(heatStep(games, of)).toBe(step);
});
