import { expect, test } from 'vitest';
import { gamesToFixed } from './games-to-fixed.ts';

test.for([
  [1, 1],
  [0.95, 1],
  [0.94, 2],
  [0.5, 5],
  [0.1, 29],
  [0.05, 59],
  [0.01, 299],
  [0.001, 2_995],
  [1e-6, 2_995_731],
  [1e-9, 2_995_732_273],
] as const)('a fault in a share of %d of the games needs %i clean ones', ([share, games]) => {
  expect(gamesToFixed(share)).toBe(games);
});

test('one game fewer would leave more to chance', () => {
  for (let share = 0.013; share < 0.94; share += 0.013) {
    const games = gamesToFixed(share) ?? Number.NaN;
    expect((1 - share) ** games).toBeLessThanOrEqual(0.05);
    expect((1 - share) ** (games - 1)).toBeGreaterThan(0.05);
  }
});

test('more confidence takes more games', () => {
  expect(gamesToFixed(0.01, 0.99)).toBe(459);
});

test('what no game shows cannot be shown to be gone', () => {
  expect(gamesToFixed(0)).toBeNull();
});
