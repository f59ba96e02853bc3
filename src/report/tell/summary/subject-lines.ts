/** Which program was on trial, and what it has declared not to have. */
import type { FidelityReport, ReportedSubject } from '../../fidelity-report.ts';
import { cell } from './cell.ts';
import { shortList } from './short-list.ts';

const PATHS_MAX = 20;

/** Campaigns of one report have the same on trial. */
export function subjectLines(campaigns: FidelityReport['campaigns']): string[] {
  const subject = campaigns.find((campaign) => campaign.subject !== null)?.subject ?? null;
  if (subject === null) return [];
  const { name, version, game, reference } = subject;
  const judged = reference ? 'the rules and against itself' : 'itself';
  return [
    '',
    `On trial: ${cell(`${name} ${version}`)}, a game of ${cell(game)}, held against ${judged}.${omitted(subject)}`,
  ];
}

function omitted({ omits, rebuild_omits }: ReportedSubject): string {
  const tables = omits.length === 0 ? '' : ` Its tables are without ${shortList(omits, PATHS_MAX, cell).join(', ')}.`;
  const rebuilt =
    rebuild_omits.length === 0
      ? ''
      : ` Rebuilt ones are without ${shortList(rebuild_omits, PATHS_MAX, cell).join(', ')}.`;
  return `${tables}${rebuilt}`;
}
