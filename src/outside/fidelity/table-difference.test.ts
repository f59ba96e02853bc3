import { expect, it } from 'vitest';
import { differenceOf } from './table-difference.ts';

const IDS = new Set(['ann', 'Bo B.']);

it('knows no order of fields, and no difference between two zeros or between nothing and a field that is not there', () => {
  expect(differenceOf({ a: -0, b: [1, { c: null }] }, { b: [1, { c: null }], a: 0 }, IDS)).toBeUndefined();
  expect(differenceOf({ a: 1, b: undefined } as never, { a: 1 }, IDS)).toBeUndefined();
});

it.for([
  [{ accounts: { ann: { balance: 1 } } }, { accounts: { ann: { balance: 2 } } }, 'accounts["ann"].balance'],
  [{ accounts: { 'Bo B.': 1 } }, { accounts: {} }, 'accounts["Bo B."]'],
  [{ cells: { a1: 'x' } }, { cells: { a1: 'o' } }, 'cells["a1"]'],
  [{ rows: [[1, 2]] }, { rows: [[1, 3]] }, 'rows[0][1]'],
  [{ rows: [1] }, { rows: [1, 2] }, 'rows.length'],
  [{ rows: [] }, { rows: {} }, 'rows'],
  [{ x: null }, {}, 'x'],
  [JSON.parse('{"__proto__": 1}'), {}, '__proto__'],
] as const)('names the first place: %j, %j', ([left, right, path]) => {
  expect(differenceOf(left, right, IDS)?.path).toBe(path);
});
