/** A clock that is an argument: each tick is a fixed step after the one before, so that a game's times repeat exactly. */
import { timestampOf } from '../events/timestamp.ts';

/** Microseconds between two events. Odd on purpose: times that end in zeros would hide a clock cut to milliseconds. */
export const TICK_MICROS = 1_733;
/** 2026-01-01T00:00:00Z in microseconds since 1970. */
const EPOCH_MICROS = 1_767_225_600_000_000;
const MICROS_PER_SECOND = 1_000_000;

/** A clock whose next answer is the time of event `afterEvents + 1`. */
export function tickingClock(afterEvents = 0): () => string {
  let ticks = afterEvents;
  let second = -1;
  let prefix = '';
  return () => {
    ticks += 1;
    const micros = ticks * TICK_MICROS;
    const fraction = micros % MICROS_PER_SECOND;
    const now = (micros - fraction) / MICROS_PER_SECOND;
    if (now !== second) {
      // A second holds hundreds of events; only its text before the fraction is kept.
      prefix = timestampOf(EPOCH_MICROS + micros - fraction).slice(0, -'000000Z'.length);
      second = now;
    }
    return `${prefix}${String(fraction).padStart(6, '0')}Z`;
  };
}
