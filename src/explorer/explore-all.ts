/** Every small table, shared out between two threads: whoever is free takes the next. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Counterexample, Exploration } from './explore-table.ts';
import { smallTables } from './small-tables.ts';

const WORKERS_MAX = 2;

export interface ExploreRequest {
  readonly movesMax: number;
  /** Of each deck. */
  readonly cards: number;
}

/** What came of one table. */
export interface TableReport extends Omit<Exploration, 'findings'> {
  readonly table: string;
  readonly says: string;
  readonly seconds: number;
  readonly findings: readonly Counterexample[];
}

/** What a thread is started with. The flag is set to 1 by whoever wants it to end. */
export interface ExploreJob extends ExploreRequest {
  readonly interruption: SharedArrayBuffer;
}

/** In the order of the tables. An aborted signal ends it; the reports say how deep they are complete. */
export async function exploreAll(
  request: ExploreRequest,
  signal: AbortSignal,
  progress: (report: TableReport) => void,
): Promise<TableReport[]> {
  const interruption = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const interrupt = (): unknown => Atomics.store(new Int32Array(interruption), 0, 1);
  signal.addEventListener('abort', interrupt);
  const names = smallTables(request.cards).map(({ name }) => name);
  // The dearest tables are the last ones, and are begun first.
  const waiting = names.toReversed();
  const reports = new Map<string, TableReport>();
  const workers = Array.from(
    { length: Math.min(WORKERS_MAX, availableParallelism()) },
    () => new Worker(new URL('./explore-worker.ts', import.meta.url), { workerData: { ...request, interruption } }),
  );
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const name = waiting.shift();
        if (name === undefined) resolve();
        else worker.postMessage(name);
      };
      worker.on('message', (report: TableReport) => {
        reports.set(report.table, report);
        progress(report);
        next();
      });
      worker.on('error', reject);
      next();
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    signal.removeEventListener('abort', interrupt);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return names.flatMap((name) => reports.get(name) ?? []);
}
