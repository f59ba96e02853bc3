/** The tables that a reducer makes of events, as far as it comes. */
import type { GameEvent } from '../events/event.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import type { Subject } from '../harness/subject.ts';

/**
 * Puts the table after each event into `tables`, by the event's place, from 1: what refuses a wrong number is the reducer.
 * Throws what that throws; the tables before are there then.
 */
export function rebuildInto(
  tables: Map<number, TableView>,
  [first, ...others]: readonly GameEvent[],
  decks: DeckSource,
  subject: Pick<Subject, 'emptyTable' | 'applyEvent'>,
): void {
  if (first === undefined) return;
  let table = subject.emptyTable(first.game_id);
  for (const event of [first, ...others]) {
    table = subject.applyEvent(table, event, decks);
    // A reducer that is on trial may change a table that it has handed out.
    tables.set(tables.size + 1, copyOfTable(table));
  }
}
