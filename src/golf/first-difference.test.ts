import { describe, expect, it } from 'vitest';
import { differ, firstDifference, within } from './first-difference.ts';

describe('two pieces of data agree', () => {
  it.each<[string, unknown, unknown]>([
    ['the same number', 1, 1],
    ['NaN', Number.NaN, Number.NaN],
    ['nulls', null, null],
    ['equal lists', [1, ['a', null]], [1, ['a', null]]],
    ['objects whose keys come in another order', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }],
    ['Maps whose keys come in another order', new Map([[1, 'x']]).set(2, 'y'), new Map([[2, 'y']]).set(1, 'x')],
    ['empty things', { a: [], b: new Map(), c: {} }, { a: [], b: new Map(), c: {} }],
  ])('%s', (_, left, right) => {
    expect(firstDifference(left, right)).toBeUndefined();
  });
});

describe('the first difference is found', () => {
  it.each<[string, unknown, unknown, string, unknown, unknown]>([
    ['in the whole', 1, 2, '', 1, 2],
    ['between zero and minus zero', { a: 0 }, { a: -0 }, 'a', 0, -0],
    ['between a number and its text', { a: 1 }, { a: '1' }, 'a', 1, '1'],
    ['between null and an object', { a: null }, { a: {} }, 'a', null, {}],
    ['between an object and null', { a: {} }, { a: null }, 'a', {}, null],
    ['between a list and an object', { a: [] }, { a: {} }, 'a', [], {}],
    ['between an object and a list', { a: {} }, { a: [] }, 'a', {}, []],
    ['between a Map and an object', { a: new Map() }, { a: {} }, 'a', new Map(), {}],
    ['between an object and a Map', { a: {} }, { a: new Map() }, 'a', {}, new Map()],
    ['between a Map and a list', { a: new Map() }, { a: [] }, 'a', new Map(), []],
    ['in a list within an object', { p: [{ c: [1, 2] }] }, { p: [{ c: [1, 3] }] }, 'p[0].c[1]', 2, 3],
    ['in a list of lists', [[1], [2]], [[1], [3]], '[1][0]', 2, 3],
    ['in the length of lists that begin alike', [1, 2], [1], 'length', 2, 1],
    ['in the length, seen from the other side', { a: [1] }, { a: [1, 2] }, 'a.length', 1, 2],
    ['at an entry before the length', [1, 2, 3], [1, 9], '[1]', 2, 9],
    ['where the right side lacks a field', { a: 1, b: 2 }, { a: 1 }, 'b', 2, undefined],
    ['where the left side lacks a field', { a: 1 }, { a: 1, b: 2 }, 'b', undefined, 2],
    ['where a field is there but undefined', { a: undefined }, {}, 'a', undefined, undefined],
    ['where the field of that name is inherited', { constructor: 1 }, {}, 'constructor', 1, undefined],
    ['at the first of several', { a: 1, b: 2 }, { a: 2, b: 3 }, 'a', 1, 2],
    ['in a Map', new Map([['x', [1]]]), new Map([['x', [2]]]), '["x"][0]', 1, 2],
    ['where the right Map lacks a key', { m: new Map([['', 1]]) }, { m: new Map() }, 'm[""]', 1, undefined],
    ['where the left Map lacks a key', new Map(), new Map([['🃏', 1]]), '["🃏"]', undefined, 1],
    ['where a Map holds undefined', new Map([['a', undefined]]), new Map(), '["a"]', undefined, undefined],
    [
      'at a key that is a property of all objects',
      new Map([['__proto__', 1]]),
      new Map([['__proto__', 2]]),
      '["__proto__"]',
      1,
      2,
    ],
    [
      'between keys of different type',
      new Map<unknown, 1>([[10, 1]]),
      new Map<unknown, 1>([['10', 1]]),
      '[10]',
      1,
      undefined,
    ],
  ])('%s', (_, left, right, path, leftThere, rightThere) => {
    const difference = firstDifference(left, right);
    expect(difference?.path).toBe(path);
    expect(difference?.left).toEqual(leftThere);
    expect(difference?.right).toEqual(rightThere);
  });

  it('at an own field called __proto__', () => {
    const left: unknown = JSON.parse('{"__proto__": {"a": 1}}');
    const right: unknown = JSON.parse('{"__proto__": {"a": 2}}');
    expect(firstDifference(left, right)?.path).toBe('__proto__.a');
    expect(firstDifference(left, {})?.path).toBe('__proto__');
  });
});

describe('a difference seen from outside', () => {
  it('has its path joined by a dot, but for an index and for the whole', () => {
    expect(within('a', within('b', differ(1, 2)))).toEqual({ path: 'a.b', left: 1, right: 2 });
    expect(within('a', within('[3]', differ(1, 2))).path).toBe('a[3]');
  });
});
