import { describe, expect, it, test } from 'vitest';
import { formatted } from './format.ts';

test.each([
  ['count', 1_000_000, '1,000,000'],
  ['count', 0, '0'],
  ['compact', 999, '999'],
  ['compact', 1999, '1.9k'],
  ['compact', 999_999, '999k'],
  ['compact', 1_260_000, '1.2M'],
  ['amount', 4.2567, '4.26'],
  ['amount', 12_345.6, '12,346'],
  ['milliseconds', 4.25, '4.25 ms'],
  ['milliseconds', 1500, '1.5 s'],
  ['seconds', 9, '9 s'],
  ['percent', 1, '100 %'],
  ['percent', 0, '0 %'],
  ['percent', 0.29, '29 %'],
  ['percent', 0.999997, '99.9997 %'],
  ['about-percent', 0.0421, '4.2 %'],
  ['about-percent', 0.00000123, '0.00012 %'],
  ['about-percent', 1, '100 %'],
  ['signed-percent', 0.042, '+4.2 %'],
  ['signed-percent', -0.5, '−50 %'],
  ['signed-percent', 0, '0 %'],
  ['text', 'Ann\u202e', 'Ann\\u{202e}'],
  ['digest', '0123456789abcdef', '0123456789ab'],
  ['day', '2026-11-24T23:59:00.000Z', '2026-11-24'],
])('%s writes %j as %j', (format, value, text) => {
  expect(formatted(format, value)).toBe(text);
});

describe('shares', () => {
  it.for(['percent', 'about-percent'])('%s calls nothing a hundred that is less', (format) => {
    for (const share of [0.999999999999, 0.9999999, 1 - 2 ** -53]) expect(formatted(format, share)).not.toMatch(/^100/);
  });

  it('call nothing none that is more', () => {
    expect(formatted('percent', 1e-12)).toBe('below 0.000001 %');
  });
});

it('refuses a format of another kind', () => {
  expect(() => formatted('count', 'many')).toThrow('expected a value with format "count", found "many"');
  expect(() => formatted('toString', 1)).toThrow(TypeError);
});
