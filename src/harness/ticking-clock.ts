/** A clock that is an argument: each tick is a fixed step after the one before, so that a game's times repeat exactly. */
import { timestampOf } from '../events/timestamp.ts';

/** Microseconds between two events. Odd on purpose: times that end in zeros would hide a clock cut to milliseconds. */
export const TICK_MICROS = 1_733;
/** 2026-01-01T00:00:00Z in microseconds since 1970. */
const EPOCH_MICROS = 1_767_225_600_000_000;

/** The time of each tick that was ever asked for: all clocks show the same ones. */
const times: string[] = [];

/** A clock whose next answer is the time of event `afterEvents + 1`. */
export function tickingClock(afterEvents = 0): () => string {
  let ticks = afterEvents;
  return () => {
    ticks += 1;
    const time = times[ticks] ?? timestampOf(EPOCH_MICROS + ticks * TICK_MICROS);
    times[ticks] = time;
    return time;
  };
}
