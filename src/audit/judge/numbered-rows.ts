/** The rows of a game by their numbers. */
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
  const byNumber = new Map<number, [StoredEvent, ...StoredEvent[]]>();
  const unnumbered: StoredEvent[] = [];
  for (const row of events) {
    const number = row.sequence_num;
    if (number === null || !Number.isSafeInteger(number)) {
      unnumbered.push(row);
      continue;
    }
    const rows = byNumber.get(number);
    if (rows === undefined) byNumber.set(number, [row]);
    else rows.push(row);
  }
  const numbers = [...byNumber]
    .map(([number, rows]) => ({ number, rows }))
    .sort((one, other) => one.number - other.number);
  return { numbers, unnumbered };
}
