import { expect, test } from 'vitest';
import { printable } from '../../golf/show.ts';
import { ODD_TEXTS } from '../../harness/generate/odd-text.ts';
import { coloured } from '../paint.ts';
import { beside, cutTo, joinedWithin, padTo, widthOf, wrapTo } from './fit.ts';

test('columns are counted as they are seen', () => {
  const texts = ['Ann', 'é', 'e\u0301', '球手', '👩‍👩‍👧', '10♥', coloured('bad', '≠')];
  expect(texts.map(widthOf)).toEqual([3, 1, 1, 4, 2, 3, 1]);
});

test('what is cut is never wider than it may be, and says that it was cut', () => {
  expect([cutTo('abcdef', 6), cutTo('abcdef', 5), cutTo('球手球', 5), cutTo('球手球', 4)]).toEqual([
    ...['abcdef', 'abcd…', '球手…', '球…'],
  ]);
  expect([cutTo('abc', 1), cutTo('abc', 0)]).toEqual(['…', '']);
  for (const text of ODD_TEXTS.map(printable))
    for (let columns = 0; columns < 12; columns += 1)
      expect(widthOf(cutTo(text, columns))).toBeLessThanOrEqual(columns);
});

test('paint does not run out of what is cut', () => {
  const text = `${coloured('bad', 'abcd')}${coloured('faint', 'efgh')}`;
  expect(cutTo(text, 3)).toBe(`${coloured('bad', 'ab…')}${coloured('faint', '')}`);
});

test('lines break between words and keep their indent; a word that is too wide is cut', () => {
  expect(wrapTo('  one two three', 9)).toEqual(['  one two', '  three']);
  expect(wrapTo('a verylongword b', 6)).toEqual(['a', 'veryl…', 'b']);
  expect(joinedWithin(['a', 'b', 'c'], ' · ', 5)).toEqual(['a · b', 'c']);
});

test('blocks beside each other begin on the same line, whatever is in them', () => {
  const lines = beside([['球手'], ['b']], [['x', 'y'], ['a long one']], '|', 5);
  expect(lines).toEqual(['球手 |x', '     |y', 'b    |a lo…']);
  expect(padTo('球', 4)).toBe('球  ');
});
