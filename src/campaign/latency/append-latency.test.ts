import { expect, test } from 'vitest';
import { AppendLatency } from './append-latency.ts';
import type { TimedAppend } from './timed-store.ts';

/** One after another, without a pause. */
function inTurn(lengthsUs: readonly number[], firstUs: number): TimedAppend[] {
  let nowUs = firstUs;
  return lengthsUs.map((lengthUs) => {
    const begunUs = nowUs;
    nowUs += lengthUs;
    return { begunUs, endedUs: nowUs, events: 2 };
  });
}

test('without appends there is none', () => {
  const latency = new AppendLatency();
  latency.add([], 0);
  expect(latency.latency).toBeUndefined();
});

test('tells what so many percent have not exceeded, and the events by the time in which they were written', () => {
  const latency = new AppendLatency();
  const lengthsUs = Array.from({ length: 100 }, (_, index) => (index + 1) * 10);
  latency.add(inTurn(lengthsUs.slice(50), 1000), 1000);
  // Another thread, all the while; then nothing for a second.
  latency.add([...inTurn(lengthsUs.slice(0, 50), 1500), { begunUs: 2_000_000, endedUs: 2_000_000, events: 100 }], 1500);
  expect(latency.latency).toEqual({
    appends: 101,
    events: 300,
    p50Ms: 0.5,
    p95Ms: 0.95,
    p99Ms: 0.99,
    worstMs: 1,
    eventsPerSecond: 300 / (lengthsUs.slice(50).reduce((sum, lengthUs) => sum + lengthUs, 0) / 1_000_000),
  });
});
