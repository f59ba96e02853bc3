/**
 * A file that observations are appended to, one line of JSON each. Lines are written as soon as their games count and in
 * one piece, so that the file is whole however the run ends.
 */
import { appendFileSync, closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';

export class ObservationFile {
  readonly #descriptor: number;
  #bytes: number;
  #failure: Error | undefined;

  /** Makes the file, or empties it unless it `appends`. Throws errors of the file system. */
  constructor(path: string, { appends }: { readonly appends: boolean }) {
    this.#descriptor = openSync(path, appends ? 'a' : 'w');
    this.#bytes = fstatSync(this.#descriptor).size;
  }

  /** What kept the rest from being written, which is no reason to end the run. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Appends lines. After a failure, nothing is written any more. */
  write(lines: readonly string[]): void {
    if (this.#failure !== undefined) return;
    const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    try {
      appendFileSync(this.#descriptor, text);
      this.#bytes += text.length;
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      this.#failure = error;
      this.#cutHalfLines();
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #cutHalfLines(): void {
    try {
      ftruncateSync(this.#descriptor, this.#bytes);
    } catch {
      // A pipe or a device keeps what it has; the failure is told in any case.
    }
  }
}
