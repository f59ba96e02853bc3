/** A file given as an argument, or standard input, as text. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { show } from '../golf/show.ts';
import { UsageError } from './usage-error.ts';

/** Far more than the longest game writes; something endless is noticed before memory runs out. */
const BYTES_MAX = 64 * 1024 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'it is a directory'],
  ['EACCES', 'permission denied'],
  ['ENOTDIR', 'a part of the path is no directory'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ERR_INVALID_ARG_VALUE', 'no file can have that name'],
]);

/** How the file is called in messages. */
export function fileText(file: string): string {
  return file === '-' ? 'standard input' : show(file);
}

export interface FileText {
  readonly text: string;
  /** Number of the first line that is not UTF-8, from 1: the text ends before it. */
  readonly badLine?: number;
}

export const NOT_UTF8 = 'expected text in UTF-8, found other bytes';

/** The text of the file, or of standard input for `-`. Throws `UsageError` for what cannot be read. */
export async function readText(file: string): Promise<FileText> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of openInput(file)) {
      // No encoding is set, so a stream answers with buffers.
      const buffer = chunk as Buffer;
      bytes += buffer.length;
      if (bytes > BYTES_MAX) throw new UsageError(`${fileText(file)}: expected at most ${BYTES_MAX} bytes, found more`);
      chunks.push(buffer);
    }
  } catch (cause) {
    throw cause instanceof UsageError ? cause : unreadable(file, cause);
  }
  return decode(Buffer.concat(chunks));
}

/** The bytes of a file, or of standard input for `-`. `signal`: ends the reading, with an `AbortError`. */
export function openInput(file: string, signal?: AbortSignal): Readable {
  const input = file === '-' ? process.stdin : createReadStream(file);
  return signal === undefined ? input : addAbortSignal(signal, input);
}

/** What is told of a file that could not be read, from what its stream threw. */
export function unreadable(file: string, cause: unknown): UsageError {
  // Streams and what opens them throw nothing but errors of Node.
  const { code, message } = cause as NodeJS.ErrnoException;
  return new UsageError(`${fileText(file)}: cannot be read: ${REASONS.get(code ?? '') ?? message}`, { cause });
}

const NEWLINE = 0x0a;

function decode(bytes: Buffer): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // A newline is never a part of another character.
    let [lines, start, end] = [0, 0, 0];
    while (isUtf8(bytes.subarray(start, end))) {
      start = end;
      lines += 1;
      end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
    }
    return { text: new TextDecoder().decode(bytes.subarray(0, start)), badLine: lines };
  }
}
