/** Work that waits for a database which is away for a while. */
import { setTimeout } from 'node:timers/promises';
import { isAway } from '../store-away.ts';

/** Milliseconds that a database may be away: a server that is started again is back long before. */
const PATIENCE_MS = 120_000;
const PAUSE_FIRST_MS = 100;
const PAUSE_MAX_MS = 2_000;

/** What `work` answers, which may be begun any number of times. Throws what it throws when the patience is at an end. */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal, patienceMs = PATIENCE_MS): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pause = PAUSE_FIRST_MS; ; pause = Math.min(PAUSE_MAX_MS, pause * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || signal.aborted || performance.now() >= until) throw error;
      await setTimeout(pause, undefined, { signal }).catch(() => {});
    }
  }
}
