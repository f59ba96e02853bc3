/** A log as a file, line by line, in bounded memory whatever is in it. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { printable } from '../../golf/show.ts';

/** A log that cannot be read at all; `cause` says why. */
export class UnreadableLogError extends Error {
  override readonly name = 'UnreadableLogError';
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${printable(file)}: expected a log that can be read, found ${reason}`, options);
    this.file = file;
  }
}

export interface LogLine {
  /** Counted from 1. */
  readonly number: number;
  /** The beginning of it if it is too long; bytes that are no text are replaced. */
  readonly text: string;
  /** Why it is not the text of an event, whatever stands in it. */
  readonly fault: 'not UTF-8' | 'too long' | undefined;
}

/** A part of a file: its first bytes. */
export interface LogFile {
  readonly file: string;
  readonly bytes: number;
}

/** No event comes near it. */
const LINE_BYTES_MAX = 4_000_000;
const CHUNK_BYTES = 1_000_000;
const NEWLINE = 0x0a;

/**
 * The file as it is now: what is added later is not part of it. Throws `UnreadableLogError` for what is no file, as a pipe, which
 * cannot be read twice.
 */
export async function logFile(file: string): Promise<LogFile> {
  try {
    const found = await stat(file);
    if (found.isFile()) return { file, bytes: found.size };
  } catch (cause) {
    throw new UnreadableLogError(file, reasonOf(cause), { cause });
  }
  throw new UnreadableLogError(file, 'something that is no file and cannot be read twice');
}

/** Throws `UnreadableLogError`, and the reason of `signal`. */
export async function* logLines({ file, bytes }: LogFile, signal: AbortSignal): AsyncGenerator<LogLine> {
  let number = 0;
  let rest = Buffer.alloc(0);
  let isTooLong = false;
  const keep = (piece: Buffer): void => {
    const room = LINE_BYTES_MAX - rest.length;
    isTooLong ||= piece.length > room;
    rest = Buffer.concat([rest, piece.subarray(0, room)]);
  };
  const line = (): LogLine => {
    number += 1;
    const fault = isTooLong ? 'too long' : isUtf8(rest) ? undefined : 'not UTF-8';
    return { number, text: rest.toString('utf8'), fault };
  };
  for await (const chunk of chunksOf(file, bytes, signal)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      yield line();
      rest = Buffer.alloc(0);
      isTooLong = false;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (rest.length > 0) yield line();
}

async function* chunksOf(file: string, bytes: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  if (bytes === 0) return;
  try {
    // No encoding is set, so the stream answers with buffers.
    yield* createReadStream(file, { end: bytes - 1, highWaterMark: CHUNK_BYTES, signal }) as AsyncIterable<Buffer>;
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new UnreadableLogError(file, reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? printable(cause.message) : 'nothing';
}
