/** `mulligan check`, run as a user does, and what it took. */
import { measuredCommand } from './measured-command.ts';

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

export async function measuredCheck(args: readonly string[]): Promise<MeasuredCheck> {
  const { answer, peakMegabytes } = await measuredCommand<MeasuredCheck['answer'] & { readonly seconds: number }>([
    'check',
    ...args,
  ]);
  return { answer, seconds: answer.seconds, peakMegabytes };
}
