/** The rows of a game by their numbers. */
import { INT_MAX } from '../../golf/limits.ts';
import type { StoredEvent } from '../stored-game.ts';

export interface RowsOfNumber {
  readonly number: number;
  /** In the order in which they were written; a sound log has one. */
  readonly rows: readonly [StoredEvent, ...StoredEvent[]];
}

export interface NumberedRows {
  /** Ascending. */
  readonly numbers: readonly RowsOfNumber[];
  /** Rows whose number is none. */
  readonly unnumbered: readonly StoredEvent[];
}

export function numberedRows(events: readonly StoredEvent[]): NumberedRows {
  // A game that is created elsewhere than at number 1 counts in its own way, and is a wrong start.
  const countsFromOne = events.some(
    ({ sequence_num, event_type }) => sequence_num === 1 && event_type === 'game_created',
  );
  const byNumber = new Map<number, [StoredEvent, ...StoredEvent[]]>();
  const unnumbered: StoredEvent[] = [];
  for (const row of events) {
    const number = row.sequence_num;
    if (number === null || !Number.isInteger(number) || Math.abs(number) > INT_MAX || (number < 1 && countsFromOne)) {
      unnumbered.push(row);
      continue;
    }
    const rows = byNumber.get(number);
    if (rows === undefined) byNumber.set(number, [row]);
    else rows.push(row);
  }
  const numbers = [...byNumber].map(([number, rows]) => ({ number, rows }));
  return { numbers: numbers.sort((one, other) => one.number - other.number), unnumbered };
}
