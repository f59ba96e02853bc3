/** A game that is an object of TypeScript as a subject of its own: the program behind `--subject`. */

import type { AnyGameSubject } from '../game-subject.ts';
import { LineReader } from '../process/line-reader.ts';
import { answerLine } from './answer-line.ts';
import { answerer } from './answerer.ts';

/** Standard output, or whatever else takes text. */
export interface LineWriter {
  /** Lines, each with its end. */
  write(lines: string): unknown;
}

/** Where requests come from, and where answers go. */
export interface ServeOptions {
  /** Standard input unless given. */
  readonly input?: AsyncIterable<string | Uint8Array> | undefined;
  /** Standard output unless given. Nobody else may write there. */
  readonly output?: LineWriter | undefined;
}

/** Answers each request, until there are no more. */
export async function serve(
  subject: AnyGameSubject,
  { input = process.stdin, output = process.stdout }: ServeOptions = {},
): Promise<void> {
  const answer = answerer(subject);
  const lines = new LineReader();
  for await (const read of input) {
    // It takes text as well, but its types have that as a case of its own.
    lines.push(Buffer.from(read as Uint8Array));
    let answers = '';
    for (let line = lines.next(); line !== undefined; line = lines.next()) answers += `${answerLine(answer, line)}\n`;
    if (answers !== '') output.write(answers);
  }
}
