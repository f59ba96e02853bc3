/** Many mutants on trial, shared out among threads: whoever is free takes the next. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GradePlan } from './grade-mutant.ts';
import type { GradeRecord } from './grade-record.ts';
import type { Mutant } from './mutant.ts';

const WORKERS_MAX = 2;

/** What a worker answers with: a grade, or what went wrong. */
export type WorkerAnswer = { readonly record: GradeRecord } | { readonly error: string };

/** In the order of the mutants. `progress` is told of each grade. Rejects with what any trial throws. */
export async function gradeAll(
  mutants: readonly Mutant[],
  plan: GradePlan,
  progress: (done: number) => void,
): Promise<GradeRecord[]> {
  const records = new Map<string, GradeRecord>();
  const waiting = [...mutants];
  const count = Math.min(WORKERS_MAX, availableParallelism(), mutants.length);
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./grade-worker.ts', import.meta.url), { workerData: plan }),
  );
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const mutant = waiting.shift();
        if (mutant === undefined) resolve();
        else worker.postMessage(mutant.name);
      };
      worker.on('message', (answer: WorkerAnswer) => {
        if ('error' in answer) return reject(new Error(answer.error));
        records.set(answer.record.name, answer.record);
        progress(records.size);
        next();
      });
      worker.on('error', reject);
      next();
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return mutants.flatMap(({ name }) => records.get(name) ?? []);
}
