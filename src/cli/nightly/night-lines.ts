/** A night, for people: verdict first. */

import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { GateRow, HistoryLine } from '../../report/history/history-line.ts';
import type { Paint } from '../paint.ts';
import { timeText } from '../progress.ts';

/** Where what is told of the night is; no page if it could not be made. */
export interface NightPaths {
  readonly history: string;
  readonly newFindings: string;
  readonly page: string | undefined;
}

export function nightLines(
  { verdict, seconds, seed, gate, parts }: HistoryLine,
  newCount: number,
  files: NightPaths,
  paint: Paint,
): string[] {
  const isGood = verdict === 'held';
  return [
    `${paint(isGood ? 'good' : 'bad', verdict)}: seed ${seed}, ${timeText(seconds)}`,
    ...gate.map((row) => rowLine(row, paint)),
    ...Object.entries(parts).flatMap(([name, part]) => {
      if (part === null) return [paint('bad', `${name}: missing`)];
      return part.remarks.map((remark) => `${name}: ${paint('bad', printable(remark))}`);
    }),
    `history: ${printable(files.history)}`,
    ...(newCount === 0 ? [] : [`${counted(newCount, 'new finding')}: ${printable(files.newFindings)}`]),
    ...(files.page === undefined ? [] : [`page: ${printable(files.page)}`]),
  ];
}

function rowLine({ name, limit, measured, met }: GateRow, paint: Paint): string {
  const cells = [name.padEnd(14), textOf(measured).padStart(12), `limit ${textOf(limit)}`.padEnd(16)];
  const word = met === null ? 'undecided' : met ? 'met' : 'not met';
  return `  ${cells.join('  ')}  ${met === true ? word : paint('bad', word)}`;
}

function textOf(value: number | string | null): string {
  if (value === null) return 'none';
  // A share is not rounded: it would say 1 before it is.
  return Number.isInteger(value) ? value.toLocaleString('en-US') : `${value}`;
}
