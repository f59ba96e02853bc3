/** A thread of `gradeAll`: gets names of mutants, and answers with their grades. */
import { parentPort, workerData } from 'node:worker_threads';
import { errorText } from '../harness/finding.ts';
import { mutantNamed } from './catalogue/all-mutants.ts';
import type { WorkerAnswer } from './grade-all.ts';
import { type GradePlan, gradeMutant } from './grade-mutant.ts';
import { recordOf } from './grade-record.ts';

// Whoever starts this thread gives it a plan.
const plan = workerData as GradePlan;

parentPort?.on('message', async (name: string) => {
  parentPort?.postMessage(await answerTo(name));
});

async function answerTo(name: string): Promise<WorkerAnswer> {
  try {
    return { record: recordOf(await gradeMutant(mutantNamed(name), plan)) };
  } catch (error) {
    return { error: `mutant ${name}: ${errorText(error)}` };
  }
}
