/** Many mutants on trial, in two threads. */
import { shareOut } from '../harness/share-out.ts';
import type { GradePlan } from './grade-mutant.ts';
import type { GradeRecord } from './grade-record.ts';
import type { Mutant } from './mutant.ts';

/** What a thread answers with: a grade, or what went wrong. */
export type WorkerAnswer = { readonly record: GradeRecord } | { readonly error: string };

/**
 * In the order of the mutants. `progress` is told how many grades there are. Once `signal` is aborted no further trial is
 * begun. Rejects with what any trial throws.
 */
export async function gradeAll(
  mutants: readonly Mutant[],
  plan: GradePlan,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<GradeRecord[]> {
  const records = new Map<string, GradeRecord>();
  await shareOut({
    names: mutants.map(({ name }) => name),
    worker: new URL('./grade-worker.ts', import.meta.url),
    workerData: plan,
    signal,
    onAnswer: (answer: WorkerAnswer) => {
      if ('error' in answer) throw new Error(answer.error);
      records.set(answer.record.name, answer.record);
      progress(records.size);
    },
  });
  return mutants.flatMap(({ name }) => records.get(name) ?? []);
}
