/** Synchronous work that is cut when it takes too long, so that a loop that never ends is a fault like any other. */
import { createContext, Script } from 'node:vm';

/** Work was cut; what it has changed stays changed. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
  /** Whether this thread had little of the time, because the machine was busy with something else: that says nothing. */
  readonly wasWaiting: boolean;

  constructor(limitMs: number, workedMs: number, options?: ErrorOptions) {
    super(`expected an end within ${limitMs} ms, found none`, options);
    this.wasWaiting = workedMs < limitMs * WORKED_SHARE_MIN;
  }
}

/** A loop that never ends takes all the time that the machine has for it. */
const WORKED_SHARE_MIN = 0.4;

const room: { work: () => void } = createContext({ work: () => {} }) as { work: () => void };
const CALL = new Script('work()');

/**
 * What `work` answers. Throws `OutOfTimeError` when it does not within `limitMs`, and whatever `work` throws.
 *
 * The engine that runs JavaScript cuts the work between two instructions: neither `catch` nor `finally` of the work is
 * run. A call costs about a third of a millisecond, for a thread that watches the clock.
 */
export function withinTime<T>(limitMs: number, work: () => T): T {
  const answers: T[] = [];
  const { stackTraceLimit } = Error;
  const begun = workedMs();
  room.work = () => {
    answers.push(work());
  };
  try {
    CALL.runInContext(room, { timeout: limitMs });
  } catch (error) {
    // Work that was cut could not put back what it had changed for a moment (thrown-by.ts).
    Error.stackTraceLimit = stackTraceLimit;
    throw isTimeOut(error) ? new OutOfTimeError(limitMs, workedMs() - begun, { cause: error }) : error;
  }
  // The work has ended, so it has answered.
  return answers[0] as T;
}

/** What this thread has been busy for, in milliseconds. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The error comes from the other side of the call, whose `Error` is another class. */
function isTimeOut(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
