/** Those who work on a campaign at the same time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Employment, WorkerProcess } from './worker-process.ts';

/** Milliseconds until a worker has noticed that there is nothing left to do. */
const END_PATIENCE_MS = 30_000;

export class Crew {
  readonly #employment: Employment;
  readonly #all: WorkerProcess[] = [];

  constructor(employment: Employment) {
    this.#employment = employment;
  }

  hire(count = 1): void {
    for (let hired = 0; hired < count; hired += 1)
      this.#all.push(new WorkerProcess(`worker ${this.#all.length + 1}`, this.#employment));
  }

  /** Those who have not ended, the longest here first. */
  get present(): readonly WorkerProcess[] {
    return this.#all.filter(({ isEnded }) => !isEnded);
  }

  /** What is wrong with how workers ended by themselves. */
  get complaints(): readonly string[] {
    return this.#all.flatMap(({ complaint }) => complaint ?? []);
  }

  /** Whether all have ended by themselves, now that their work is done. */
  async hasLeft(): Promise<boolean> {
    const left = Promise.all(this.#all.map(({ ended }) => ended)).then(() => true);
    return Promise.race([left, sleep(END_PATIENCE_MS, false, { ref: false })]);
  }

  /** Nobody is left afterwards. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.kill()));
  }
}
