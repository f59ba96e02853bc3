import { describe, expect, it } from 'vitest';
import { printable, show } from './show.ts';

describe('a shown value', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [0, '0'],
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [12n, '12n'],
    [true, 'true'],
    [Symbol('s'), 'a symbol'],
    [() => 1, 'a function'],
    ['say "hi"', '"say \\"hi\\""'],
    [{ a: [1, 'x'] }, '{"a":[1,"x"]}'],
    [new Map([['__proto__', 1]]), '{"__proto__":1}'],
    [{ toJSON: () => undefined }, 'nothing'],
    [{ a: 1n }, 'an object that is not JSON'],
  ])('%s is %s', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it('never throws, whatever the value does', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    const trap = {
      get a() {
        throw new Error('no');
      },
    };
    for (const value of [loop, trap, new Map([[Object.create(null), 1]])])
      expect(show(value)).toBe('an object that is not JSON');
  });

  it('has at most 80 characters, and none cut in half', () => {
    expect(show('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(show('x'.repeat(79))).toBe(`"${'x'.repeat(78)}…`);
    expect(show('🃏'.repeat(5000))).toBe(`"${'🃏'.repeat(78)}…`);
    expect(show(Array.from({ length: 100 }, (_, index) => index))).toHaveLength(80);
  });
});

describe('printable text', () => {
  it.each([
    ['a\nb', 'a\\u{a}b'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['\u007f\u0085', '\\u{7f}\\u{85}'],
    ['\u202e\u200b\ufeff', '\\u{202e}\\u{200b}\\u{feff}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['\ud83c', '\\u{d83c}'],
  ])('shows %j as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves emoji, accents and other scripts as they are', () => {
    const text = '👨‍👩‍👧 é 日本 ★♥';
    expect(printable(text)).toBe(text);
  });
});
