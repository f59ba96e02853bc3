import { expect, test } from 'vitest';
import { share } from './share.ts';
import { UsageError } from './usage-error.ts';

test.each([
  ['0', 0],
  ['0.95', 0.95],
  ['1', 1],
  ['1.0', 1],
])('reads %s', (text, value) => {
  expect(share('--fidelity-min')(text)).toBe(value);
});

test.each(['', '1.01', '2', '-0.5', '.5', '95%', '1e-3', ' 1'])('refuses "%s"', (text) => {
  expect(() => share('--fidelity-min')(text)).toThrow(UsageError);
});
