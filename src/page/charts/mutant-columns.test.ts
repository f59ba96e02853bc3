import { expect, it } from 'vitest';
import { mutantColumns } from './mutant-columns.ts';

const mutant = (room: string, killed = true) => ({
  name: 'any',
  says: 'any',
  room,
  killed,
  killed_by: {},
  games_to_kill: null,
  moves: null,
  moves_before: null,
});

it('puts mutants of a room together, and survivors first', () => {
  const columns = mutantColumns([mutant('engine'), mutant('codec'), mutant('engine', false)]);
  expect(columns.order).toEqual([2, 0, 1]);
  expect(columns.places).toEqual([0, 6, 20]);
  expect(columns.rooms).toEqual([
    { name: 'engine', from: 0, to: 12, line: 0 },
    { name: 'codec', from: 20, to: 26, line: 1 },
  ]);
  expect(columns.width).toBe(26);
});

it('has no width without mutants', () => {
  expect(mutantColumns([]).width).toBe(0);
});
