import { expect, test } from 'vitest';
import { latencyFields, latencyLine } from './latency-words.ts';

const LATENCY = {
  appends: 4151,
  events: 114_519,
  p50Ms: 1.919,
  p95Ms: 4.187,
  p99Ms: 8.003,
  worstMs: 58.239,
  eventsPerSecond: 23_767.683,
};

test('people get tenths of milliseconds, scripts what was measured', () => {
  expect(latencyLine(LATENCY)).toBe('appends: p50 1.9 ms, p95 4.2 ms, p99 8.0 ms, worst 58.2 ms');
  expect(latencyFields(LATENCY)).toEqual({
    appends: 4151,
    events: 114_519,
    p50_ms: 1.919,
    p95_ms: 4.187,
    p99_ms: 8.003,
    worst_ms: 58.239,
    events_per_second: 23_767.7,
  });
});
