/** A log, step by step: the table after each of its events. */
import type { GameEvent } from '../events/event.ts';
import { type DeckSource, seededDecks } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { emptyTable } from './empty-table.ts';

/** An event and what it led to. */
export interface ReplayStep {
  readonly event: GameEvent;
  /** The table after the event. */
  readonly table: TableView;
}

/**
 * Each event with the table that it leads to, from the first event on. An empty log has no steps.
 *
 * `decks`: where the cards of this game come from; the ordinary source unless given.
 * Throws `ContradictionError` at the first event that cannot have happened.
 */
export function* replay(
  events: Iterable<GameEvent>,
  { decks = seededDecks }: { readonly decks?: DeckSource | undefined } = {},
): Generator<ReplayStep, void, undefined> {
  let table: TableView | undefined;
  for (const event of events) {
    table = applyEvent(table ?? emptyTable(event.game_id), event, decks);
    yield { event, table };
  }
}
