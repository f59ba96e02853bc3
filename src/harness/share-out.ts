/** Pieces of work that have names, shared out among threads: whoever is free takes the next. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const WORKERS_MAX = 2;

export interface SharedWork<Answer> {
  /** In the order in which they are begun. */
  readonly names: readonly string[];
  /** The module that each thread runs. It is sent names, one at a time, and answers each with one message. */
  readonly worker: URL;
  /** What each thread is started with. */
  readonly workerData: unknown;
  /** Nothing more is begun once it is aborted. */
  readonly signal: AbortSignal;
  /** Told of each answer as it comes; if it throws, all ends. */
  readonly onAnswer: (answer: Answer) => void;
}

/** Ends when all is done. Rejects with what a thread, or `onAnswer`, throws; no thread is left behind. */
export async function shareOut<Answer>(shared: SharedWork<Answer>): Promise<void> {
  const waiting = [...shared.names];
  const count = Math.min(WORKERS_MAX, availableParallelism(), waiting.length);
  const workers = Array.from({ length: count }, () => new Worker(shared.worker, { workerData: shared.workerData }));
  try {
    await Promise.all(workers.map((worker) => keepBusy(worker, waiting, shared)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function keepBusy<Answer>(worker: Worker, waiting: string[], { signal, onAnswer }: SharedWork<Answer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const name = signal.aborted ? undefined : waiting.shift();
      if (name === undefined) resolve();
      else worker.postMessage(name);
    };
    worker.on('message', (answer: Answer) => {
      try {
        onAnswer(answer);
        next();
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', reject);
    next();
  });
}
