import { expect, test } from 'vitest';
import { UsageError } from './usage-error.ts';
import { wholeNumber } from './whole-number.ts';

const read = wholeNumber('--games', { min: 0, max: 1000 });

test.each([
  ['0', 0],
  ['-0', 0],
  ['007', 7],
  ['1000', 1000],
])('reads %j', (text, number) => {
  expect(read(text)).toBe(number);
});

test.each(['', ' 5', '5 ', '5x', '1e3', '+5', '0x5', '5.0', '1_000', '-1', '1001', 'NaN', '٣', '9'.repeat(400)])(
  'refuses %j, naming the option, the bounds and what was found',
  (text) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(/^--games: expected a whole number from 0 to 1000, found "/);
  },
);

test('shows what was found without control characters', () => {
  expect(() => read('\u001b[31m')).toThrow(/found "\\u001b\[31m"/);
});
