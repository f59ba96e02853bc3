/** The nights so far, a line of JSON each, oldest first. */
import { appendFileSync, closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync } from 'node:fs';
import { faultText } from '../../campaign/file/campaign-record.ts';
import { firstFault } from '../../events/issue.ts';
import { show } from '../../golf/show.ts';
import { type HistoryLine, historyLineSchema } from './history-line.ts';

export interface History {
  readonly lines: readonly HistoryLine[];
  /** What is wrong with lines that cannot be read, a sentence each. */
  readonly bad: readonly string[];
}

/** A file that is not there is one without lines. Throws errors of the file system. */
export function readHistory(path: string): History {
  const lines: HistoryLine[] = [];
  const bad: string[] = [];
  for (const [index, text] of textOf(path).split('\n').entries()) {
    if (text === '') continue;
    const line = lineFrom(text);
    if (typeof line === 'string') bad.push(`${show(path)}, line ${index + 1}: ${line}`);
    else lines.push(line);
  }
  return { lines, bad };
}

/** In one write, on a line of its own: a night that was killed may have left half a line. Throws errors of the file system. */
export function appendToHistory(path: string, line: HistoryLine): void {
  const file = openSync(path, 'a+');
  try {
    appendFileSync(file, `${endsInHalfALine(file) ? '\n' : ''}${JSON.stringify(line)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The line, or what is wrong with it. */
function lineFrom(text: string): HistoryLine | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'expected JSON, found something else';
  }
  const parsed = historyLineSchema.safeParse(value);
  return parsed.success ? parsed.data : faultText(firstFault(parsed.error, value));
}

function endsInHalfALine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() !== '\n';
}
