/** How many planted mistakes were found, and which were not. */
import type { ReportedMutant, ReportedMutants } from '../../fidelity-report.ts';
import { numberText } from '../../words/number-text.ts';
import { cell } from './cell.ts';
import { bullets } from './short-list.ts';

const SURVIVORS_MAX = 50;

export function mutantsSection({ killed, mutants, matrix, ...figures }: ReportedMutants): string[] {
  const survivors = matrix.filter((mutant) => !mutant.killed);
  const games = `median ${cell(figures.games_median)}, worst ${cell(figures.games_worst)}, ${numberText(figures.within_20_games)} within 20`;
  const moves = `median ${cell(figures.moves_median)} moves, worst ${cell(figures.moves_worst)}`;
  return [
    '## Mutants',
    '',
    `${numberText(killed)} of ${numberText(mutants)} found by an assertion. Games to find one: ${games}; smallest games: ${moves}.`,
    ...(survivors.length === 0 ? [] : ['', 'Survivors:', '', ...bullets(survivors, SURVIVORS_MAX, survivorText)]),
  ];
}

function survivorText({ name, room, says, edits: [edit] = [] }: ReportedMutant): string {
  const where = edit === undefined ? '' : ` (${cell(`${edit.file}:${edit.start.line}`)})`;
  return `${cell(name)}, ${cell(room)}: ${cell(says)}${where}`;
}
