import { expect, it } from 'vitest';
import { valueAt } from './value-at.ts';

const report = { verdict: { games: 7 }, findings: [{ moves: 1 }, { moves: 2 }], killed_by: { 'one-step': 3 } };

it('follows names and places in lists', () => {
  expect(valueAt(report, 'verdict.games')).toBe(7);
  expect(valueAt(report, 'findings[1].moves')).toBe(2);
  expect(valueAt(report, 'killed_by.one-step')).toBe(3);
  expect(valueAt(report, 'findings.length')).toBe(2);
});

it('finds nothing that is not there, and nothing that every object has', () => {
  expect(valueAt(report, 'findings[2].moves')).toBeUndefined();
  expect(valueAt(report, 'verdict.toString')).toBeUndefined();
  expect(valueAt(report, 'verdict.games.length')).toBeUndefined();
});
