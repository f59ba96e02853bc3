/** How long the appends of a campaign took, all together. */
import { createHistogram } from 'node:perf_hooks';
import { BusyTime } from './busy-time.ts';
import type { TimedAppend } from './timed-store.ts';

/** Times are right to a thousandth. */
export interface Latency {
  readonly appends: number;
  readonly events: number;
  /** So many percent of the appends took no longer, in milliseconds. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly worstMs: number;
  /**
   * The events that they wrote, by the seconds in which at least one of them was under way on any thread: while games
   * are only played, or read back, the store has nothing to write, which says nothing about it.
   */
  readonly eventsPerSecond: number;
}

/** Significant digits that are kept of a time. */
const FIGURES = 3;

export class AppendLatency {
  readonly #microseconds = createHistogram({ figures: FIGURES });
  readonly #busy = new BusyTime();
  #events = 0;

  /** `noneBeforeUs`: none of these began before, nor any that will be added later. */
  readonly add = (appends: readonly TimedAppend[], noneBeforeUs: number): void => {
    for (const { begunUs, endedUs, events } of appends) {
      // A histogram knows no nothing.
      this.#microseconds.record(Math.max(1, endedUs - begunUs));
      this.#events += events;
    }
    this.#busy.add(appends, noneBeforeUs);
  };

  /** None if nothing was timed. */
  get latency(): Latency | undefined {
    const histogram = this.#microseconds;
    if (histogram.count === 0) return undefined;
    const percentileMs = (percent: number): number => histogram.percentile(percent) / 1000;
    return {
      appends: histogram.count,
      events: this.#events,
      p50Ms: percentileMs(50),
      p95Ms: percentileMs(95),
      p99Ms: percentileMs(99),
      worstMs: histogram.max / 1000,
      eventsPerSecond: this.#events / (Math.max(1, this.#busy.microseconds) / 1_000_000),
    };
  }
}
