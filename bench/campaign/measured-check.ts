/** `mulligan check`, run as a user does, and what it took. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface MeasuredCheck {
  readonly answer: { readonly verdict: string; readonly games: number; readonly findings: readonly CheckFinding[] };
  /** From the first game to the last. */
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export interface CheckFinding {
  readonly identity: string;
  readonly games: number;
  readonly moves: number;
  readonly moves_before: number;
  readonly fixture: string;
}

const MULLIGAN = fileURLToPath(new URL('../../bin/mulligan.mjs', import.meta.url));
const REPORT_PEAK = new URL('./report-peak.ts', import.meta.url).href;

export async function measuredCheck(args: readonly string[]): Promise<MeasuredCheck> {
  const child = spawn(process.execPath, ['--import', REPORT_PEAK, MULLIGAN, 'check', ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const [, stdout, , peak] = child.stdio;
  if (stdout === null || !(peak instanceof Object)) throw new Error('expected pipes to the program, found none');
  const [answerText, peakText] = await Promise.all([text(stdout), text(peak as NodeJS.ReadableStream)]);
  const answer = JSON.parse(answerText);
  return { answer, seconds: answer.seconds, peakMegabytes: Number(peakText) / 1024 };
}
