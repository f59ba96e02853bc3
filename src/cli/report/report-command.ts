/** The work of `mulligan report`. */

import type { CampaignRecord } from '../../campaign/file/campaign-record.ts';
import { isOutside } from '../../campaign/outside/subject-command.ts';
import { printable, show } from '../../golf/show.ts';
import { reference } from '../../outside/golf/reference.ts';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { reportOf, type Surroundings } from '../../report/gather/report-of.ts';
import { type History, readHistory } from '../../report/history/history-file.ts';
import type { HistoryLine } from '../../report/history/history-line.ts';
import { writeReport } from '../../report/report-files.ts';
import type { Results } from '../../report/results/results.ts';
import { annotationLines } from '../../report/tell/annotations.ts';
import { checkedOutCommit } from '../checked-out-commit.ts';
import { assertSameSubject, givenSubject } from '../given-subject.ts';
import type { Output } from '../output.ts';
import { unreadable } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { readResults, resultsTogether } from './read-results.ts';
import { shownSubject } from './shown-subject.ts';

export interface ReportOptions {
  readonly history?: string;
  readonly out: string;
  readonly fixtures: string;
  readonly subject?: string;
  readonly fidelityMin: number;
  readonly gamesMin: number;
  readonly annotate?: boolean;
}

/** Throws `UsageError` for files that are no results or do not go together, and for a directory that cannot be written to. */
export async function reportCommand(files: readonly string[], options: ReportOptions, output: Output): Promise<void> {
  const results = resultsTogether(await readResults(files));
  const subject = await subjectOf(results, options.subject);
  const history = options.history === undefined ? NO_HISTORY : historyAt(options.history);
  for (const fault of history.bad) output.note(`mulligan: ${printable(fault)}`);
  const gathered = reportOf(results, {
    ...placeIn(history, results),
    limits: options,
    fixturesDirectory: options.fixtures,
    subject,
    commit: checkedOutCommit(process.env),
  });
  const page = await written(() => writeReport(options.out, gathered), options.out);
  const { report } = gathered;
  if (options.annotate === true) for (const line of annotationLines(report)) output.note(line);
  answer(report, page, output);
}

const NO_HISTORY: History = { lines: [], bad: [] };

/** Without the module of what was on trial games are shown as far as their files tell them. */
async function subjectOf({ campaigns }: Results, path: string | undefined): Promise<Surroundings['subject']> {
  const expected = campaigns[0]?.record.plan.subject ?? null;
  if (path === undefined && isOutside(expected)) return reference;
  const given = await givenSubject(path === undefined ? {} : { subject: path });
  if (given !== undefined) assertSameSubject(expected, given);
  return expected !== null && given === undefined ? undefined : shownSubject(given);
}

/** Where these results are among the nights: a night is told of with those before it. */
function placeIn(
  { lines, bad }: History,
  { campaigns }: Results,
): Pick<Surroundings, 'before' | 'night' | 'unreadable'> {
  const index = lines.findLastIndex((line) => campaigns.some(({ record }) => isOfNight(record, line)));
  const before = index === -1 ? lines : lines.slice(0, index);
  return { before, night: lines[index] ?? null, unreadable: bad.length };
}

/** A part that came to no figures is known by its seed alone. */
function isOfNight({ plan, tally }: CampaignRecord, { seed, parts }: HistoryLine): boolean {
  if (plan.seed !== seed) return false;
  const figures = parts.campaign?.figures ?? null;
  return figures === null || (figures.games === tally.games && figures.digest === tally.digest);
}

function historyAt(path: string): History {
  try {
    return readHistory(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function written(write: () => Promise<string>, directory: string): Promise<string> {
  try {
    return await write();
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new UsageError(
      `--out: expected a directory that can be written to, found ${show(directory)}: ${cause.message}`,
      {
        cause,
      },
    );
  }
}

function answer({ verdict, gate, findings }: FidelityReport, page: string, output: Output): void {
  const style = verdict.verdict === 'held' ? 'good' : 'bad';
  output.line(`${output.paint(style, verdict.verdict)}: ${verdict.sentence}`);
  for (const doubt of verdict.doubts) output.line(output.paint('bad', printable(doubt)));
  output.line(`page: ${printable(page)}`);
  output.answer(verdict.verdict, {
    sentence: verdict.sentence,
    games: verdict.games,
    events: verdict.events,
    fidelity: verdict.fidelity,
    fidelity_at_least: verdict.fidelity_at_least,
    gate,
    findings: findings.map(({ identity, state, says }) => ({ identity, state, says })),
    page,
  });
}
