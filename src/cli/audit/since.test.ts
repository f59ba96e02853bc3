import { expect, it } from 'vitest';
import { sinceOf } from './since.ts';

it.for<[text: string, since: string]>([
  ['2026-03-01', '2026-03-01T00:00:00.000000Z'],
  ['2026-03-01 12:30', '2026-03-01T12:30:00.000000Z'],
  ['2026-03-01T12:30:05.123456Z', '2026-03-01T12:30:05.123456Z'],
  ['2026-03-01T00:30:00.5+01:00', '2026-02-28T23:30:00.500000Z'],
])('%s is %s', ([text, since]) => {
  expect(sinceOf(text)).toBe(since);
});

it.for(['2026-02-30', '2026-13-01', '2026-00-10', '0000-01-01', '2026-03-01T24:00', '2026-03-01T12:00+99:00', 'now'])(
  '%s is no time',
  (text) => {
    expect(() => sinceOf(text)).toThrow(`--since: expected a time such as 2026-03-01T12:00:00Z, found "${text}"`);
  },
);
