import { expect, test } from 'vitest';
import { OutOfTimeError, withinTime } from './time-limit.ts';

test('answers with what the work answers, and throws what it throws', () => {
  expect(withinTime(1_000, () => 7)).toBe(7);
  const error = new RangeError('of the work');
  expect(() =>
    withinTime(1_000, () => {
      throw error;
    }),
  ).toThrow(error);
});

test('cuts a loop that never ends, whatever the loop does to prevent it', () => {
  let turns = 0;
  const stubborn = (): never => {
    for (;;) {
      try {
        for (;;) turns += 1;
      } finally {
      }
    }
  };
  expect(() => withinTime(50, stubborn)).toThrow(OutOfTimeError);
  expect(turns).toBeGreaterThan(0);
  expect(withinTime(1_000, () => 'goes on')).toBe('goes on');
});
