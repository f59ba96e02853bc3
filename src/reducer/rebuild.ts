/** A table from its log alone. */
import type { GameEvent } from '../events/event.ts';
import { type DeckSource, seededDecks } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { emptyTable } from './empty-table.ts';
import { EmptyLogError, InvalidUpToError, LogTooShortError } from './errors.ts';

/** How much of a log is folded, and with which decks. */
export interface RebuildOptions {
  /** Sequence number of the last event to apply, from 0 (the table before its first event); all events unless given. */
  readonly upTo?: number | undefined;
  /** Where the cards of this game come from; the ordinary source unless given. */
  readonly decks?: DeckSource | undefined;
}

/**
 * The table that the log leads to. Events after `upTo` are not read.
 *
 * Throws `ContradictionError` at the first event that cannot have happened, `EmptyLogError` for a log without events,
 * `InvalidUpToError` for an `upTo` that is no sequence number, `LogTooShortError` if the log ends before `upTo`.
 */
export function rebuild(events: Iterable<GameEvent>, { upTo, decks = seededDecks }: RebuildOptions = {}): TableView {
  if (upTo !== undefined && !(Number.isSafeInteger(upTo) && upTo >= 0)) throw new InvalidUpToError(upTo);
  let table: TableView | undefined;
  for (const event of events) {
    if (upTo === 0) return emptyTable(event.game_id);
    table = applyEvent(table ?? emptyTable(event.game_id), event, decks);
    if (table.sequence_num === upTo) return table;
  }
  if (table === undefined) throw new EmptyLogError();
  if (upTo !== undefined) throw new LogTooShortError({ gameId: table.game_id, upTo, last: table.sequence_num });
  return table;
}
