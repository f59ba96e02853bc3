/** Games and events that a test has checked, handed to the reporter through the test's own meta data. */
import type { TaskMeta } from 'vitest';

export interface Tally {
  readonly games: number;
  readonly events: number;
}

declare module 'vitest' {
  interface TaskMeta {
    tally?: Tally;
  }
}

export function tally(task: { meta: TaskMeta }, checked: Tally): void {
  task.meta.tally = checked;
}
