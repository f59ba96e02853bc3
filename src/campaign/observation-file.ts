/**
 * A file that observations are appended to, one line of JSON each. A line is written as soon as its game counts and in
 * one piece, so that the file is whole however the run ends.
 */
import { appendFileSync, closeSync, ftruncateSync, openSync } from 'node:fs';
import type { Observation } from './observation.ts';

export class ObservationFile {
  readonly #descriptor: number;
  #bytes = 0;
  #failure: Error | undefined;

  /** Makes the file, or empties it. Throws errors of the file system. */
  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
  }

  /** What kept the rest from being written, which is no reason to end the run. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Appends a line. After a failure, nothing is written any more. */
  write(observation: Observation): void {
    if (this.#failure !== undefined) return;
    const line = Buffer.from(`${JSON.stringify(observation)}\n`);
    try {
      appendFileSync(this.#descriptor, line);
      this.#bytes += line.length;
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      this.#failure = error;
      this.#cutHalfLine();
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #cutHalfLine(): void {
    try {
      ftruncateSync(this.#descriptor, this.#bytes);
    } catch {
      // A pipe or a device keeps what it has; the failure is told in any case.
    }
  }
}
