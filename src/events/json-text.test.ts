import { describe, expect, it } from 'vitest';
import { EVENT_CHARACTERS_MAX, parseJson } from './json-text.ts';
import { faultOfText } from './testing/fault-of.ts';
import { sampleEvent } from './testing/sample-events.ts';

describe('a key that an object has twice is refused', () => {
  it.each([
    ['at the top', '{"a":1,"a":1}', '"a"'],
    ['with other keys between', '{"a":1,"b":2,"a":3}', '"a"'],
    ['deep inside', '{"a":[{"b":{"c":1,"c":2}}]}', '"c"'],
    ['on both sides of an object that has another', '{"b":1,"a":{"c":2},"b":3}', '"b"'],
    ['in another spelling', '{"a":1,"\\u0061":2}', '"a"'],
    ['with white space before the colon', '{"a" :1, "a"\t\r\n:2}', '"a"'],
    ['with white space once and once without', '{"a" :1,"a":2}', '"a"'],
    ['beside a text that holds a brace', '{"a":1,"b":"{","a":2}', '"a"'],
    ['when it is empty', '{"":1,"":2}', '""'],
    ['when it is __proto__', '{"__proto__":1,"__proto__":2}', '"__proto__"'],
    ['when it holds quotation marks and colons', '{"\\":":1,"\\":":2}', '"\\":"'],
    ['when a number is its name', '{"1":1,"2":2,"1":3}', '"1"'],
    ['beside texts that look like keys', '{"x":"{\\"y\\":1}","a":":","a":":"}', '"a"'],
  ])('%s', (_, text, key) => {
    expect(() => parseJson(text)).toThrow(`expected each key once in an object, found ${key} twice`);
  });

  it('in an event, wherever it is', () => {
    const text = JSON.stringify(sampleEvent('card_swapped'));
    for (const key of ['game_id', 'player_id', 'position', 'suit'])
      expect(faultOfText(text.replace(`"${key}":`, `"${key}":0,"${key}":`)).found).toBe(`"${key}" twice`);
  });
});

describe('no key is thought to be double', () => {
  it.each([
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    '{"a":":","b":"\\":","c":"\\\\"}',
    '{"a":"b : c","d":" :"}',
    '{"a":"{\\"b\\":1,\\"b\\":2}"}',
    '{"a":{"b":":"},"b":":"}',
    '[{"a":":"},{"a":":"}]',
    '{"a":"\\\\","b":"\\\\\\":"}',
    '{"time":"12:00:00"}',
    '{"":":"}',
    '":"',
    '[":",":"]',
    'null',
    '7',
  ])('%s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});

describe('text is refused', () => {
  it.each(['', '{', '{"a":1,}', "{'a':1}", '{"a":NaN}', '{"a":undefined}', '{"a":Infinity}', '{"a":01}', '{} {}'])(
    'that is not JSON: %s',
    (text) => {
      expect(faultOfText(text)).toMatchObject({ path: '', expected: 'a JSON object' });
    },
  );

  it('that has a raw NUL', () => {
    expect(faultOfText('{"a":"\0"}').found).toContain('\\u0000');
  });

  it('with the reason as its cause', () => {
    expect(faultOfText('{')).toHaveProperty('cause', expect.any(SyntaxError));
  });

  it('that is longer than any event', () => {
    const blanks = EVENT_CHARACTERS_MAX - '{"a":1}'.length;
    expect(parseJson(`{"a":1}${' '.repeat(blanks)}`)).toEqual({ a: 1 });
    expect(() => parseJson(`{"a":1}${' '.repeat(blanks + 1)}`)).toThrow(
      'expected at most 1000000 characters, found 1000001',
    );
  });

  it('that is too deep, without walking to its end', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(parseJson(nested(32))).toBeDefined();
    expect(() => parseJson(nested(33))).toThrow('expected at most 32 levels');
    expect(() => parseJson(nested(400_000))).toThrow('expected at most 32 levels');
    expect(() => parseJson(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`)).toThrow('expected at most 32 levels');
  });
});
