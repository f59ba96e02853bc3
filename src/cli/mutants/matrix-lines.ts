/** The matrix of properties and mutants, for people: survivors first. */

import { counted } from '../../golf/counted.ts';
import type { GradeRecord } from '../../mutants/grade-record.ts';
import type { MatrixSummary, PropertyRecord } from '../../mutants/matrix.ts';
import type { Paint } from '../paint.ts';

interface Matrix {
  readonly grades: readonly GradeRecord[];
  readonly properties: readonly PropertyRecord[];
  readonly summary: MatrixSummary;
  /** Whether every property had all its games, so that what it did not find says something about it. */
  readonly isWhole: boolean;
}

export function matrixLines({ grades, properties, summary, isWhole }: Matrix, paint: Paint): string[] {
  const width = Math.max(...grades.map(({ name }) => name.length));
  const survivors = grades.filter(({ killed }) => !killed);
  const found = grades.filter(({ killed }) => killed);
  return [
    ...survivors.map(({ name, room, says }) => paint('bad', `survives: ${name.padEnd(width)}  ${room}: ${says}`)),
    ...found.map((grade) => foundLine(grade, width, isWhole)),
    '',
    ...(isWhole ? properties.map(propertyLine) : []),
    ...(isWhole ? [''] : []),
    ...summaryLines(summary),
  ];
}

function foundLine(
  { name, room, first_kill, killed_by, smallest }: GradeRecord,
  width: number,
  isWhole: boolean,
): string {
  const kill = first_kill === null ? '' : `${first_kill.property}, game ${first_kill.game}`;
  const moves = smallest === null ? '' : `, ${counted(smallest.moves, 'move')} (of ${smallest.moves_before})`;
  const count = Object.keys(killed_by).length;
  const all = isWhole ? `, ${count} ${count === 1 ? 'property' : 'properties'}` : '';
  return `${name.padEnd(width)}  ${room.padEnd(14)}  ${kill}${moves}${all}`;
}

function propertyLine({ name, kills, unique_kills }: PropertyRecord): string {
  const alone = unique_kills.length === 0 ? 'none alone' : `alone ${unique_kills.join(', ')}`;
  return `${name.padEnd(20)} finds ${String(kills).padStart(3)}, ${alone}`;
}

function summaryLines({
  games_median,
  games_worst,
  within_20_games,
  moves_median,
  moves_worst,
  mutants,
}: MatrixSummary): string[] {
  const moves = moves_median === null ? [] : [`smallest games: median ${moves_median} moves, worst ${moves_worst}`];
  return [
    `games to find one: median ${games_median ?? 'none'}, worst ${games_worst ?? 'none'}; ${within_20_games} of ${mutants} within 20`,
    ...moves,
  ];
}
