/** Events that are older than the one before them: a clock was put back, or rows were written by hand. */
import { canonicalTimestamp } from '../../events/timestamp.ts';
import type { NumberedFault } from './fault.ts';
import type { Step } from './read-step.ts';

/** Each time is compared with the last one before it that can be read. Times that are the same are in order. */
export function timeFindings(steps: readonly Step[]): NumberedFault[] {
  const faults: NumberedFault[] = [];
  let last: string | undefined;
  for (const { number, row } of steps) {
    const time = canonicalTimestamp(row.created_at ?? '');
    if (time === undefined) continue;
    if (last !== undefined && time < last)
      faults.push({ number, code: 'time_going_back', path: 'created_at', expected: `${last} or later`, found: time });
    last = time;
  }
  return faults;
}
