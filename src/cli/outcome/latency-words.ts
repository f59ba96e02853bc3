/** How long appends took, for people and for `--json`. */
import type { Latency } from '../../campaign/latency/append-latency.ts';

export function latencyLine({ p50Ms, p95Ms, p99Ms, worstMs }: Latency): string {
  const times = { p50: p50Ms, p95: p95Ms, p99: p99Ms, worst: worstMs };
  return `appends: ${Object.entries(times)
    .map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(1)} ms`)
    .join(', ')}`;
}

/** As the report has them. */
export function latencyFields(latency: Latency): object {
  const { appends, events, p50Ms, p95Ms, p99Ms, worstMs, eventsPerSecond } = latency;
  return {
    appends,
    events,
    p50_ms: p50Ms,
    p95_ms: p95Ms,
    p99_ms: p99Ms,
    worst_ms: worstMs,
    events_per_second: Math.round(eventsPerSecond * 10) / 10,
  };
}
