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

/** As on a machine that is busy with something else. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test('tells work that had no time from work that does not end', () => {
  const failure = (work: () => void): unknown => {
    try {
      return withinTime(50, work);
    } catch (error) {
      return error;
    }
  };
  expect(failure(() => sleep(120))).toMatchObject({ name: 'OutOfTimeError', wasWaiting: true });
});
