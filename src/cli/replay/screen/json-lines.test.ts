import { expect, test } from 'vitest';
import { jsonLines } from './json-lines.ts';

const value = { name: 'a\u001b', list: [1, { b: null }], none: [] };

test('what fits stands on one line', () => {
  expect(jsonLines(value, 80)).toEqual([
    { text: '{"name":"a\\u001b","list":[1,{"b":null}],"none":[]}', place: [], part: 'whole' },
  ]);
});

test('what does not fit is taken apart, and each line knows its place', () => {
  expect(jsonLines(value, 18).map(({ text, place, part }) => [text, place.join('.'), part])).toEqual([
    ['{', '', 'opening'],
    ['  "name": "a\\u001b",', 'name', 'whole'],
    ['  "list": [', 'list', 'opening'],
    ['    1,', 'list.0', 'whole'],
    ['    {"b":null}', 'list.1', 'whole'],
    ['  ],', 'list', 'closing'],
    ['  "none": []', 'none', 'whole'],
    ['}', '', 'closing'],
  ]);
});
