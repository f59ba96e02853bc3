/** A file given as an argument, or standard input, as text. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
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

/** The text of the file, or of standard input for `-`. Throws `UsageError` for what cannot be read or is not UTF-8 text. */
export async function readText(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of open(file)) {
      // No encoding is set, so a stream answers with buffers.
      const buffer = chunk as Buffer;
      bytes += buffer.length;
      if (bytes > BYTES_MAX) throw new UsageError(`${fileText(file)}: expected at most ${BYTES_MAX} bytes, found more`);
      chunks.push(buffer);
    }
  } catch (cause) {
    throw cause instanceof UsageError ? cause : unreadable(file, cause);
  }
  return decode(file, Buffer.concat(chunks));
}

function open(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file);
}

function unreadable(file: string, cause: unknown): UsageError {
  // Streams and what opens them throw nothing but errors of Node.
  const { code, message } = cause as NodeJS.ErrnoException;
  return new UsageError(`${fileText(file)}: cannot be read: ${REASONS.get(code ?? '') ?? message}`, { cause });
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${fileText(file)}: expected text in UTF-8, found other bytes`, { cause });
  }
}
