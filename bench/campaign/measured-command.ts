/** A command of mulligan, run as a user does, with its answer and the most memory that it took. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface MeasuredCommand<Answer> {
  readonly answer: Answer;
  readonly peakMegabytes: number;
}

const MULLIGAN = fileURLToPath(new URL('../../bin/mulligan.mjs', import.meta.url));
const REPORT_PEAK = new URL('./report-peak.ts', import.meta.url).href;

/** `Answer`: what the command prints with `--json`. */
export async function measuredCommand<Answer>(args: readonly string[]): Promise<MeasuredCommand<Answer>> {
  const child = spawn(process.execPath, ['--import', REPORT_PEAK, MULLIGAN, ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [, stdout, , peak] = child.stdio;
  if (stdout === null || !(peak instanceof Object)) throw new Error('expected pipes to the program, found none');
  const [answerText, peakText] = await Promise.all([text(stdout), text(peak as NodeJS.ReadableStream)]);
  // The program is this project's own, and the caller knows what it answers.
  return { answer: JSON.parse(answerText) as Answer, peakMegabytes: Number(peakText) / 1024 };
}
