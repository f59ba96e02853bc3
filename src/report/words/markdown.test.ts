import { expect, test } from 'vitest';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { outsideOfCode, outsideOfFences } from '../testing/outside-of-code.ts';
import { clipped, fenced, inline } from './markdown.ts';

test('plain sentences stay as they are', () => {
  const sentence = 'Fidelity 100 % (at least 99.99 % with 95 % confidence): 30,000 games, 5 → 3 moves; it’s clean…';
  expect(inline(sentence)).toBe(sentence);
});

test.each([
  ['ask @somebody now', 'ask `@somebody` now'],
  ['#12 and GH-12', '`#12` and `GH-12`'],
  ['see www.example.com', 'see `www.example.com`'],
  ['at c0ffee11', 'at `c0ffee11`'],
  ['a|b', '`a\\u{7c}b`'],
  ['the key `__proto__` is gone', 'the key `` `__proto__` `` is gone'],
  ['# a *b* _c_', '`#` a `*b* _c_`'],
  ['a\nb', '`a\\u{a}b`'],
  ['1. a', '`1.` a'],
  ['- a - b', '`-` a - b'],
  ['---', '`---`'],
  ['    a ', 'a'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(inline(text)).toBe(expected);
});

test('whatever a text is, what is outside of code means nothing', () => {
  for (const text of hostileTexts(200, 'inline')) {
    const shown = inline(text);
    expect(shown).not.toMatch(/\n|\|/);
    expect(outsideOfCode(`.${shown}.`)[0]).not.toMatch(/[@#`*_<>[\]|&\\$~!/=+]|www|:\w/);
  }
});

test('nothing in a block of code ends it', () => {
  for (const text of hostileTexts(200, 'fenced')) expect(outsideOfFences(`${fenced([text])}\nend`)).toEqual(['end']);
});

test('a clipped text has no half of a character', () => {
  expect(clipped('abc', 3)).toBe('abc');
  expect(clipped('abcd', 3)).toBe('ab…');
  expect(clipped('🂡🂡🂡', 3)).toBe('🂡🂡🂡');
  expect(clipped('🂡🂡🂡🂡', 3)).toBe('🂡🂡…');
  expect(clipped('🂡'.repeat(9), 3)).toBe('🂡🂡…');
});
