/** The page of a night, from the files that its parts have left. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from '../../golf/show.ts';
import { ownSubject } from '../../harness/subject.ts';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { reportOf } from '../../report/gather/report-of.ts';
import type { History } from '../../report/history/history-file.ts';
import type { HistoryLine } from '../../report/history/history-line.ts';
import { writeReport } from '../../report/report-files.ts';
import { InvalidResultError, parseResult } from '../../report/results/result.ts';
import { type NamedResult, ResultsError, together } from '../../report/results/results.ts';
import type { Output } from '../output.ts';
import type { NightPlan } from './nightly-options.ts';
import { campaignFile } from './parts/campaign-part.ts';
import { storeCampaignFile } from './parts/store-part.ts';

export interface NightReport {
  readonly page: string;
  readonly report: FidelityReport;
}

/** None if it could not be made, which is told: the night is judged already. */
export async function writeNightReport(
  night: HistoryLine,
  plan: NightPlan,
  before: History,
  output: Output,
): Promise<NightReport | undefined> {
  try {
    const gathered = reportOf(together(resultsIn(plan.reports, output)), {
      before: before.lines,
      unreadable: before.bad.length,
      night,
      limits: plan,
      fixturesDirectory: plan.fixtures,
      subject: ownSubject,
      commit: night.commit,
    });
    const page = await writeReport(join(plan.reports, 'page'), gathered);
    return { page, report: gathered.report };
  } catch (error) {
    if (!(error instanceof Error && ('syscall' in error || error instanceof ResultsError))) throw error;
    output.note(`mulligan: no page: ${error.message}`);
    return undefined;
  }
}

/** A part that came to no result has left no file, or one that is none. */
function resultsIn(directory: string, output: Output): NamedResult[] {
  const answers = ['mutants', 'explore', 'faults'].map((name) => join(directory, `${name}.json`));
  const campaigns = [
    [campaignFile(directory), join(directory, 'check.json')],
    [storeCampaignFile(directory), join(directory, 'store.json')],
  ] as const;
  // Without its file, there is nothing that a campaign's answer belongs to.
  const played = campaigns.flatMap(([file, answer]) => (existsSync(file) ? [file, answer] : []));
  return [...played, ...answers].filter((path) => existsSync(path)).flatMap((path) => resultAt(path, output));
}

function resultAt(path: string, output: Output): NamedResult[] {
  try {
    return [{ name: show(path), result: parseResult(readFileSync(path, 'utf8')) }];
  } catch (error) {
    if (!(error instanceof InvalidResultError)) throw error;
    output.note(`mulligan: not in the page: ${show(path)}: ${error.message}`);
    return [];
  }
}
