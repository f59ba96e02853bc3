/** Whole microseconds of a clock that only goes forward, and is the same in all threads of this machine. */
export function microsecondsNow(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
