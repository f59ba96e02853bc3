import { describe, expect, it } from 'vitest';
import { parseJson } from './json-text.ts';
import { readKeyByKey } from './read-key-by-key.ts';

/** Keys that `JSON.parse` takes for `\\` once it has met an object with that key in the same place. */
const ESCAPED_KEYS = ['\u0001', '\n', '"', '\t', '\b'];

describe('an escaped key is read as what it is', () => {
  it.each(ESCAPED_KEYS)('after a backslash in the same place: %j', (key) => {
    const first = { before: 1, '\\': 2, after: 3 };
    const second = { before: 1, [key]: 2, after: 3 };
    expect(parseJson(JSON.stringify(first))).toEqual(first);
    expect(parseJson(JSON.stringify(second))).toEqual(second);
    expect(Object.keys(parseJson(JSON.stringify(second)) as object)).toEqual(['before', key, 'after']);
  });
});

describe('reading key by key', () => {
  it.each([
    ['{}'],
    ['[]'],
    ['[[],{},""]'],
    ['{"a":{"b":[1,-2.5e3,true,false,null,"x"]},"c":"d"}'],
    [' { "a" :\t1 ,\n"b" : [ 1 , 2 ] } '],
    ['{"a":"{[,:]}","b:c":"\\"","d":"\\\\"}'],
    ['"text"'],
    ['-0.5'],
  ])('gives what is written: %s', (text) => {
    expect(readKeyByKey(text)).toEqual(JSON.parse(text));
  });

  it('keeps __proto__ as a key like any other', () => {
    const read = readKeyByKey('{"__proto__":{"a":1}}') as object;
    expect(Object.entries(read)).toEqual([['__proto__', { a: 1 }]]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('refuses a key that comes twice', () => {
    expect(() => readKeyByKey('{"a":{"b":1},"c":2,"a":3}')).toThrow('each key once in an object, found "a" twice');
  });
});
