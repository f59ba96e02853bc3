/** Every small table, shared out between two threads: whoever is free takes the next. */
import { shareOut } from '../harness/share-out.ts';
import type { Counterexample, Exploration } from './explore-table.ts';
import { smallTables } from './small-tables.ts';

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
  const reports = new Map<string, TableReport>();
  try {
    await shareOut({
      // The dearest tables are the last ones, and are begun first.
      names: names.toReversed(),
      worker: new URL('./explore-worker.ts', import.meta.url),
      workerData: { ...request, interruption } satisfies ExploreJob,
      // An interrupted table is told as far as it got, and so is each of the others.
      signal: new AbortController().signal,
      onAnswer: (report: TableReport) => {
        reports.set(report.table, report);
        progress(report);
      },
    });
  } finally {
    signal.removeEventListener('abort', interrupt);
  }
  return names.flatMap((name) => reports.get(name) ?? []);
}
