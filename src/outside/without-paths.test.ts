import { expect, it } from 'vitest';
import { withoutPaths } from './without-paths.ts';

const TABLE = { seed: 'x', players: [{ id: 'a', cards: [{ rank: '2', up: true }] }, { id: 'b' }], deck: { top: 1 } };

it('leaves out fields of objects and of every member of a list, with all that is below', () => {
  expect(withoutPaths(TABLE, ['seed', 'players[].cards[].up', 'deck'])).toEqual({
    players: [{ id: 'a', cards: [{ rank: '2' }] }, { id: 'b' }],
  });
});

it('passes over paths that lead nowhere, and keeps keys that objects have by themselves', () => {
  const table = JSON.parse('{"__proto__": {"a": 1}, "b": 2}');
  const rest = withoutPaths(table, ['seed.a', 'players[].id', 'b[]', '']);
  expect(JSON.stringify(rest)).toBe('{"__proto__":{"a":1},"b":2}');
});
