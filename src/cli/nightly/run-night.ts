/** The parts of a night, one after another. */

import type { NightParts } from '../../report/history/history-line.ts';
import type { Output } from '../output.ts';
import type { NightPlan } from './nightly-options.ts';
import { answerIn, type PartReport, reportOf } from './part-report.ts';
import { campaignPart } from './parts/campaign-part.ts';
import { explorerPart } from './parts/explorer-part.ts';
import { faultsPart } from './parts/faults-part.ts';
import { mutantsPart } from './parts/mutants-part.ts';
import type { Part } from './parts/part.ts';
import { storePart } from './parts/store-part.ts';
import type { ReportFiles } from './report-files.ts';
import { runPart } from './run-part.ts';

export interface Night {
  readonly plan: NightPlan;
  /** The launcher of the program that is run for each part. */
  readonly program: string;
  readonly files: ReportFiles;
}

/** `signal`: the part under way is ended in order, and no other begun. */
export async function runNight(night: Night, output: Output, signal: AbortSignal): Promise<NightParts> {
  const run = <Figures>(part: Part<Figures>) => tryPart(part, night, output, signal);
  return {
    campaign: await run(campaignPart),
    store: await run(storePart),
    mutants: await run(mutantsPart),
    explorer: await run(explorerPart),
    faults: await run(faultsPart),
  };
}

/** Null if it was not begun. */
async function tryPart<Figures>(
  part: Part<Figures>,
  { plan, program, files }: Night,
  output: Output,
  signal: AbortSignal,
): Promise<PartReport<Figures> | null> {
  files.writeAnswer(part.file, undefined);
  if (signal.aborted) return null;
  const args = part.args(plan);
  output.note(`${part.name}: mulligan ${args.join(' ')}`);
  const end = await runPart(program, args, output.stderr, signal);
  files.writeAnswer(part.file, answerIn(end));
  return reportOf(part, end);
}
