/**
 * Observations of a campaign that goes on. They are written as soon as their games count, and the campaign itself now
 * and then; so after a kill there may be some of games that are to be played again.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import type { Range } from '../ranges/range.ts';

const BLOCK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** Cuts the end of the file off, back to the last line about a game of `known`. Throws errors of the file system. */
export function cutToKnown(path: string, seed: string, known: readonly Range[]): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  try {
    if (fstatSync(file).isFile())
      ftruncateSync(
        file,
        endOfKnown(file, (line) => isAbout(line, seed, known)),
      );
  } finally {
    closeSync(file);
  }
}

/** From the end of the file backwards, block by block: what is kept may be gigabytes. */
function endOfKnown(file: number, isKnown: (line: string) => boolean): number {
  let from = fstatSync(file).size;
  let tail = Buffer.alloc(0);
  for (;;) {
    const lines = linesEndingIn(tail, from === 0);
    for (const { text, end } of lines) if (isKnown(text)) return from + end;
    if (from === 0) return 0;
    const block = Buffer.alloc(Math.min(BLOCK_BYTES, from));
    from -= block.length;
    readSync(file, block, 0, block.length, from);
    tail = Buffer.concat([block, tail]);
  }
}

/** Whole lines, the last one first; the first of the bytes is one only if they are the beginning of the file. */
function linesEndingIn(bytes: Buffer, isBeginning: boolean): { readonly text: string; readonly end: number }[] {
  const lines: { text: string; end: number }[] = [];
  let end = bytes.lastIndexOf(NEWLINE);
  while (end >= 0) {
    const before = end === 0 ? -1 : bytes.lastIndexOf(NEWLINE, end - 1);
    if (before === -1 && !isBeginning) break;
    lines.push({ text: bytes.toString('utf8', before + 1, end), end: end + 1 });
    end = before;
  }
  return lines;
}

function isAbout(line: string, seed: string, known: readonly Range[]): boolean {
  const prefix = `"seed":${JSON.stringify(`${seed}/`).slice(0, -1)}`;
  const start = line.indexOf(prefix);
  const game = start < 0 ? Number.NaN : Number.parseInt(line.slice(start + prefix.length), 10);
  return known.some(({ from, to }) => game >= from && game <= to);
}
