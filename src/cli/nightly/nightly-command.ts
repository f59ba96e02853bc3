/** The work of `mulligan nightly`. */
import { fileURLToPath } from 'node:url';
import { judge } from '../../report/gate.ts';
import { appendToHistory, readHistory } from '../../report/history/history-file.ts';
import { HISTORY_FORMAT, type HistoryLine } from '../../report/history/history-line.ts';
import { issueText, newFindings } from '../../report/history/new-findings.ts';
import { annotationLines } from '../../report/tell/annotations.ts';
import { assertWritable } from '../assert-writable.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { seedOf } from '../seed.ts';
import { nightLines } from './night-lines.ts';
import { writeNightReport } from './night-report.ts';
import type { NightlyOptions, NightPlan } from './nightly-options.ts';
import { ReportFiles } from './report-files.ts';
import { runNight } from './run-night.ts';
import { surroundings } from './surroundings.ts';

const LAUNCHER = fileURLToPath(new URL('../../../bin/mulligan.mjs', import.meta.url));

/** Throws `UsageError` for directories that cannot be written to. */
export function nightlyCommand(options: NightlyOptions, output: Output): Promise<void> {
  return onInterruption((signal) => spendNight(options, { program: LAUNCHER, output, signal }));
}

export interface Company {
  readonly program: string;
  readonly output: Output;
  readonly signal: AbortSignal;
}

export async function spendNight(options: NightlyOptions, { program, output, signal }: Company): Promise<void> {
  const plan: NightPlan = { ...options, seed: seedOf(options.seed) };
  assertWritable(plan.fixtures);
  const files = new ReportFiles(plan.reports);
  const history = readHistory(files.history);
  const { lines: before } = history;
  for (const fault of history.bad) output.note(`mulligan: ${fault}; what that night found counts as new`);

  const begun = performance.now();
  const head = { format: HISTORY_FORMAT, started_at: new Date().toISOString(), ...surroundings(process.env) } as const;
  const parts = await runNight({ plan, program, files }, output, signal);
  const night: HistoryLine = {
    ...head,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    seed: plan.seed,
    interrupted: signal.aborted,
    ...judge(parts, plan),
    parts,
  };

  const found = newFindings(night, before);
  // First, for what is in the history is new no more.
  files.writeNewFindings(found.length === 0 ? undefined : issueText(found, night));
  appendToHistory(files.history, night);
  const told = await writeNightReport(night, plan, history, output);
  if (plan.annotate === true && told !== undefined) for (const line of annotationLines(told.report)) output.note(line);
  const paths = { history: files.history, newFindings: files.newFindings, page: told?.page };
  for (const line of nightLines(night, found.length, paths, output.paint)) output.line(line);
  const { verdict, format: _format, ...fields } = night;
  const exitCode = signal.aborted ? EXIT_CODES.interrupted : EXIT_CODES[verdict];
  output.answer(
    verdict,
    { ...fields, new_findings: found.map(({ identity }) => identity), page: told?.page ?? null },
    exitCode,
  );
}
