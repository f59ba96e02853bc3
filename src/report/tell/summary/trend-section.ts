/** The last nights as a small table. */
import { counted } from '../../../golf/counted.ts';
import type { FidelityReport, ReportedNight } from '../../fidelity-report.ts';
import { numberText, shareText } from '../../words/number-text.ts';
import { cell, table } from './cell.ts';
import { changeLines } from './store-section.ts';

const NIGHTS_MAX = 7;
const SHA_CHARACTERS = 8;
const HEAD = ['night', 'verdict', 'games', 'fidelity', 'findings', 'mutants', 'games/s', 'append p95, ms', 'commit'];

export function trendSection({ nights, changes, unreadable }: FidelityReport['trend']): string[] {
  const lines = [
    ...(nights.length === 0 ? [] : ['', ...table(HEAD, nights.slice(-NIGHTS_MAX).map(rowOf))]),
    ...(changes.length === 0 ? [] : ['', ...changeLines(changes)]),
    ...(unreadable === 0 ? [] : ['', `${counted(unreadable, 'line')} of the history could not be read.`]),
  ];
  return lines.length === 0 ? [] : ['## Trend', ...lines];
}

function rowOf({ at, is_gap, days_before, verdict, fidelity, commit, ...night }: ReportedNight): string[] {
  const gap =
    is_gap && days_before !== null ? ` (${numberText(Math.round(days_before))} days after the one before)` : '';
  const dirty = commit?.dirty === true ? ' with changes' : '';
  return [
    `${at.slice(0, 10)}${gap}`,
    verdict === 'held' ? verdict : `**${verdict}**`,
    cell(night.games),
    fidelity === null ? cell(null) : shareText(fidelity),
    cell(night.findings),
    cell(night.mutants_killed),
    cell(night.games_per_second),
    cell(night.append_p95_ms),
    commit === null ? cell(null) : `${cell(commit.sha.slice(0, SHA_CHARACTERS))}${dirty}`,
  ];
}
