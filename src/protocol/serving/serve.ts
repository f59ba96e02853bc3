/** A game that is an object of TypeScript as a subject of its own: the program behind `--subject`. */

import type { AnyGameSubject } from '../game-subject.ts';
import { LineReader } from '../process/line-reader.ts';
import { answerLine } from './answer-line.ts';
import { answerer } from './answerer.ts';

export interface ServeOptions {
  /** Standard input unless given. */
  readonly input?: NodeJS.ReadableStream | undefined;
  /** Standard output unless given. Nobody else may write there. */
  readonly output?: NodeJS.WritableStream | undefined;
}

/** Answers each request, until there are no more. */
export async function serve(
  subject: AnyGameSubject,
  { input = process.stdin, output = process.stdout }: ServeOptions = {},
): Promise<void> {
  const answer = answerer(subject);
  const lines = new LineReader();
  for await (const bytes of input) {
    lines.push(Buffer.from(bytes));
    let answers = '';
    for (let line = lines.next(); line !== undefined; line = lines.next()) answers += `${answerLine(answer, line)}\n`;
    if (answers !== '') output.write(answers);
  }
}
