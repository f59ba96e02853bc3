/** The end of what somebody writes, however much that is. */
import { printable } from '../../golf/show.ts';

const BYTES_MAX = 4096;

export class Tail {
  #bytes: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes.subarray(-BYTES_MAX)]).subarray(-BYTES_MAX);
  }

  /** As lines that cannot disturb a terminal. */
  toString(): string {
    return this.#bytes.toString().trimEnd().split('\n').map(printable).join('\n');
  }
}
