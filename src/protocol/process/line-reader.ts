/** Bytes as lines, wherever they were cut. Nothing is copied that need not be, and no byte is looked at twice. */
const LINE_BREAK = 0x0a;

export class LineReader {
  #parts: Buffer[] = [];
  /** So many parts are known to have no line break. */
  #searched = 0;
  #size = 0;

  /** Bytes that have come, and are in no line that was given out. */
  get size(): number {
    return this.#size;
  }

  push(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.#size += bytes.length;
  }

  /** The next line that is complete, without its line break. */
  next(): Buffer | undefined {
    for (; this.#searched < this.#parts.length; this.#searched += 1) {
      // The index is below the length.
      const part = this.#parts[this.#searched] as Buffer;
      const end = part.indexOf(LINE_BREAK);
      if (end !== -1) return this.#take(part, end);
    }
    return undefined;
  }

  /** The beginning of what is there. */
  peek(length: number): Buffer {
    const parts: Buffer[] = [];
    for (let size = 0, index = 0; size < length && index < this.#parts.length; index += 1) {
      const part = this.#parts[index] as Buffer;
      parts.push(part);
      size += part.length;
    }
    return Buffer.concat(parts).subarray(0, length);
  }

  #take(last: Buffer, end: number): Buffer {
    const before = this.#parts.splice(0, this.#searched);
    const rest = last.subarray(end + 1);
    if (rest.length === 0) this.#parts.shift();
    else this.#parts[0] = rest;
    this.#searched = 0;
    const line = last.subarray(0, end);
    const whole = before.length === 0 ? line : Buffer.concat([...before, line]);
    this.#size -= whole.length + 1;
    return whole;
  }
}
