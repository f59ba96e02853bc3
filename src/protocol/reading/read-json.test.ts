import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

/** What is handed back of it. */
function handedBack(text: string): string {
  const read = readJson(text);
  return JSON.stringify('value' in read ? read.exact : read.fault);
}

describe('a line of JSON', () => {
  it.each([
    '{"at":1764166400123456789}',
    '[-12345678901234567890,9007199254740993,1]',
    '{"id":"12345678901234567890","n":9007199254740991}',
    '[0.30000000000000004,1e+300]',
    '{"a\\nb":"c\\u0001"}',
    '{"__proto__":1}',
  ])('is handed back as it is written: %s', (text) => {
    expect(JSON.parse(handedBack(text))).toEqual(JSON.parse(text));
    expect(handedBack(text)).toBe(text);
  });

  it('may have a thousand levels, and no more', () => {
    const deep = (levels: number): string => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;
    expect(readJson(deep(1000))).toMatchObject({ value: JSON.parse(deep(1000)) });
    expect(readJson(deep(1002))).toEqual({ fault: { path: '', expected: 'at most 1000 levels', found: 'more' } });
    expect(readJson(deep(2_000_000))).toMatchObject({ fault: { found: 'more' } });
  });
});
