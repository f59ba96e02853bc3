import { describe, expect, it } from 'vitest';
import { whereJsonEnds } from './where-json-ends.ts';

describe('a text that is not JSON', () => {
  it.each([
    ['', '', 'a value in JSON', 'the end of the line'],
    ['hello', '', 'a value in JSON', '"hello"'],
    ['{"a":1} x', '', 'nothing more in JSON', '"x"'],
    ['{"a":1}{"b":2}', '', 'nothing more in JSON', '"{\\"b\\":2}"'],
    ['{"a":{"b":[1,{"c":NaN}]}}', 'a.b[1].c', 'a value in JSON', '"NaN}]}}"'],
    ['{"a":[1,2', 'a[1]', 'a comma or ] in JSON', 'the end of the line'],
    ['{"a":[1,]}', 'a[1]', 'a value in JSON', '"]}"'],
    ['{"a":"x', 'a', 'a value in JSON', '"\\"x"'],
    ['{"a":"x\ty"}', 'a', 'a value in JSON', '"\\"x\\ty\\"}"'],
    ['{"a":"\\x"}', 'a', 'a value in JSON', '"\\"\\\\x\\"}"'],
    ['{"a":01}', 'a', 'a value in JSON', '"01}"'],
    ['{"a":1,}', 'a', 'a key in JSON', '"}"'],
    ['{"a" 1}', 'a', 'a colon in JSON', '"1}"'],
    ['{"a b":-}', '["a b"]', 'a value in JSON', '"-}"'],
    ['{"result":{"table":{},"events":[}', 'result.events[0]', 'a value or ] in JSON', '"}"'],
    ["{'a':1}", '', 'a key or } in JSON', `"'a':1}"`],
  ])('stops to be JSON at a path: %s', (text, path, expected, found) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(whereJsonEnds(text)).toEqual({ path, expected, found });
  });

  it.each(['{"a":[1,-2.5e+3,true,false,null,"\\u00e4\\n★"],"b":{}}', ' [ ] ', '"x"', '0'])(
    'is never found in JSON: %s',
    (text) => {
      // All of it was taken.
      expect(whereJsonEnds(text)).toEqual({ path: '', expected: 'nothing more in JSON', found: 'the end of the line' });
    },
  );
});
