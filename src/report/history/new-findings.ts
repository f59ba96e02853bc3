/** What no night before has found, as the text of an issue. */

import { counted } from '../../golf/counted.ts';
import { fenced } from '../words/markdown.ts';
import { shellWord } from '../words/shell-word.ts';
import type { NightFinding } from './figures.ts';
import type { HistoryLine } from './history-line.ts';
import { findingsOfNight } from './night-figures.ts';

export function newFindings(night: HistoryLine, before: readonly HistoryLine[]): NightFinding[] {
  const known = new Set(before.flatMap(findingsOfNight).map(({ identity }) => identity));
  return findingsOfNight(night).filter(({ identity }) => !known.has(identity));
}

/** More would not fit into an issue; they are in the history. */
const SECTIONS_MAX = 50;

/**
 * Markdown, whose first line is the title; smallest games first. What comes from games or arguments stands in fences
 * only.
 */
export function issueText(findings: readonly NightFinding[], night: HistoryLine): string {
  const { commit, started_at, seed, program } = night;
  const smallestFirst = [...findings].sort((one, other) => one.moves - other.moves);
  const more = findings.length - SECTIONS_MAX;
  const dirty = commit?.dirty === true ? ', with changes' : '';
  return [
    `# ${counted(findings.length, 'new finding')} in the night of ${started_at.slice(0, 10)}`,
    '',
    fenced([
      `seed     ${seed}`,
      `commit   ${commit === null ? 'unknown' : `${commit.sha}${dirty}`}`,
      `version  ${program.version} (${program.sources})`,
    ]),
    ...smallestFirst.slice(0, SECTIONS_MAX).flatMap((finding, index) => sectionOf(finding, index + 1)),
    ...(more > 0 ? ['', `And ${more} more.`] : []),
    '',
  ].join('\n');
}

function sectionOf({ says, games, moves, moves_before, fixture }: NightFinding, number: number): string[] {
  const where = games === 0 ? 'Met while another was shrunk' : `In ${counted(games, 'game')}`;
  return [
    '',
    `## Finding ${number}`,
    '',
    fenced([says]),
    '',
    `${where}; ${counted(moves_before, 'move')}, shrunk to ${moves}.`,
    '',
    ...(fixture === null
      ? ['Its fixture could not be written.']
      : ['To repeat it with its fixture:', '', fenced([`npx mulligan replay ${shellWord(fixture)}`], 'sh')]),
  ];
}
