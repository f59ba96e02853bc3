/** A thread of `exploreAll`: gets names of tables, and answers with what came of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { ownSubject } from '../harness/subject.ts';
import type { ExploreJob, TableReport } from './explore-all.ts';
import { exploreTable } from './explore-table.ts';
import { smallTables } from './small-tables.ts';

// Whoever starts this thread gives it a job.
const { movesMax, cards, interruption } = workerData as ExploreJob;
const flag = new Int32Array(interruption);

parentPort?.on('message', (name: string) => {
  const table = smallTables(cards).find((known) => known.name === name);
  if (table === undefined) throw new RangeError(`expected the name of a small table, found ${name}`);
  const begun = performance.now();
  const isInterrupted = (): boolean => Atomics.load(flag, 0) === 1;
  const exploration = exploreTable(table, { subject: ownSubject, movesMax, isInterrupted });
  const seconds = (performance.now() - begun) / 1000;
  const report: TableReport = { ...exploration, table: name, says: table.says, seconds };
  parentPort?.postMessage(report);
});
