/** Files of any length, line by line. */
import { isUtf8 } from 'node:buffer';
import { NOT_UTF8, openInput, unreadable } from '../read-text.ts';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** A line that is no text; the number of the line is in the message of whoever reads. */
export class BadLineError extends Error {
  override readonly name = 'BadLineError';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** No line of a log comes near it; something endless without line ends is noticed before memory runs out. */
const LINE_BYTES_MAX = 4_000_000;
const NEWLINE = 0x0a;

/**
 * The lines of a file, or of standard input for `-`. Throws the reason of `signal` when that ends the reading, `UsageError`
 * for what cannot be read, `BadLineError`.
 */
export async function* readLines(file: string, signal: AbortSignal): AsyncIterable<Line> {
  let number = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunksOf(file, signal)) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE)) {
      number += 1;
      yield { number, text: textOf(bytes.subarray(0, end), number) };
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > LINE_BYTES_MAX)
      throw new BadLineError(number + 1, `expected a line of at most ${LINE_BYTES_MAX} bytes, found more`);
    rest = bytes;
  }
  if (rest.length > 0) yield { number: number + 1, text: textOf(rest, number + 1) };
}

async function* chunksOf(file: string, signal: AbortSignal): AsyncIterable<Buffer> {
  try {
    // No encoding is set, so a stream answers with buffers.
    yield* openInput(file, signal) as AsyncIterable<Buffer>;
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw unreadable(file, cause);
  }
}

function textOf(bytes: Buffer, number: number): string {
  if (!isUtf8(bytes)) throw new BadLineError(number, NOT_UTF8);
  return bytes.toString('utf8');
}
