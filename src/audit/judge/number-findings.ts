/** What is wrong with the numbers of a game: where they start, which are missing, which are there twice. */

import { EVENT_TYPES } from '../../events/event-data.ts';
import { INT_MAX } from '../../golf/limits.ts';
import { show } from '../../golf/show.ts';
import type { StoredEvent } from '../stored-game.ts';
import type { NumberedFault } from './fault.ts';
import type { RowsOfNumber } from './numbered-rows.ts';

/** `isWhole`: everything was read, so that what is not here is not there. */
export function numberFindings(
  numbers: readonly RowsOfNumber[],
  unnumbered: readonly StoredEvent[],
  isWhole: boolean,
): NumberedFault[] {
  const gaps = gapsIn(numbers);
  // Rows without a number are those that are missing, as long as there are enough of them.
  const isMissing = isWhole && countMissing(numbers, gaps) > unnumbered.length;
  return [
    ...wrongStart(numbers, isMissing),
    ...(isMissing ? gaps.map(gapFault) : []),
    ...numbers.filter(({ rows }) => rows.length > 1).map(doubled),
    ...unnumbered.map(noNumber),
  ];
}

/** Whether number 1 holds events that can be named, and none is the one that a game begins with. */
export function isWrongBeginning({ number, rows }: RowsOfNumber): boolean {
  return number === 1 && rows.every(({ event_type }) => event_type !== 'game_created' && isKnown(event_type));
}

function isKnown(eventType: string | null): boolean {
  return (EVENT_TYPES as readonly (string | null)[]).includes(eventType);
}

function wrongStart([first]: readonly RowsOfNumber[], isMissing: boolean): NumberedFault[] {
  if (first === undefined) return [];
  const { number, rows } = first;
  if (number < 1 || (number > 1 && isMissing))
    return [{ number, code: 'wrong_start', path: 'sequence_num', expected: '1', found: show(number) }];
  if (!isWrongBeginning(first)) return [];
  const found = show(rows[0].event_type);
  return [{ number, code: 'wrong_start', path: 'event_type', expected: show('game_created'), found }];
}

function countMissing([first]: readonly RowsOfNumber[], gaps: readonly Gap[]): number {
  const beforeFirst = first === undefined ? 0 : Math.max(0, first.number - 1);
  return gaps.reduce((sum, { length }) => sum + length, beforeFirst);
}

interface Gap {
  readonly first: number;
  readonly length: number;
}

/** What is missing after a number below 1 belongs to the wrong start. */
function gapsIn(numbers: readonly RowsOfNumber[]): Gap[] {
  const gaps: Gap[] = [];
  let next = numbers[0]?.number;
  for (const { number } of numbers) {
    if (next !== undefined && next > 1 && number > next) gaps.push({ first: next, length: number - next });
    next = number + 1;
  }
  return gaps;
}

/** Numbers that are missing in a row are one gap, at the first of them. */
function gapFault({ first, length }: Gap): NumberedFault {
  const next = `nothing before ${first + length}`;
  return { number: first, code: 'gap', path: 'sequence_num', expected: show(first), found: next };
}

/** How many types are named of a number that is there many times. */
const TYPES_SHOWN = 3;

function doubled({ number, rows }: RowsOfNumber): NumberedFault {
  const types = rows.slice(0, TYPES_SHOWN).map(({ event_type }) => show(event_type));
  const found = `${rows.length}: ${types.join(', ')}${rows.length > TYPES_SHOWN ? ', …' : ''}`;
  return { number, code: 'doubled_number', path: 'sequence_num', expected: 'one event', found };
}

function noNumber({ sequence_num, event_type, line_fault }: StoredEvent): NumberedFault {
  const number = Number.isInteger(sequence_num) ? sequence_num : null;
  if (line_fault?.code === 'unparsable_data') return { number, ...line_fault };
  const found = `${show(sequence_num)}, of ${show(event_type)}`;
  return { number, code: 'unparsable_data', path: 'sequence_num', expected: `1 to ${INT_MAX}`, found };
}
