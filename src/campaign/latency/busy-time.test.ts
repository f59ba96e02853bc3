import { expect, test } from 'vitest';
import { BusyTime, type Span } from './busy-time.ts';

function spans(...ends: readonly (readonly [number, number])[]): Span[] {
  return ends.map(([begunUs, endedUs]) => ({ begunUs, endedUs }));
}

test('what is under way at once counts once; what nothing is under way in, not at all', () => {
  const busy = new BusyTime();
  expect(busy.microseconds).toBe(0);
  busy.add(spans([50, 60], [10, 20], [12, 14], [15, 30], [30, 31]), 5);
  expect(busy.microseconds).toBe(31);
});

test('so does what comes later and began earlier, however much was settled meanwhile', () => {
  const busy = new BusyTime();
  busy.add(spans([10, 20], [40, 90]), 10);
  busy.add(spans([15, 45], [80, 100]), 15);
  busy.add(spans([95, 130], [200, 210]), 60);
  busy.add([], 300);
  busy.add(spans([300, 301]), 300);
  expect(busy.microseconds).toBe(120 + 10 + 1);
});
