/** What the project's own reducer makes of events. */
import type { GameEvent } from '../../events/event.ts';
import type { DeckSource } from '../../golf/deck-source.ts';
import { printable, show } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { ContradictionError } from '../../reducer/errors.ts';
import { replay } from '../../reducer/replay.ts';
import type { WitnessedTables } from '../embed-game.ts';

export function rebuiltTables(events: readonly GameEvent[], decks: DeckSource): WitnessedTables {
  const tables = new Map<number, TableView>();
  try {
    // By place and not by number: what refuses a wrong number is the reducer.
    for (const { table } of replay(events, { decks })) tables.set(tables.size + 1, table);
  } catch (error) {
    return { tables, refusal: refusalWords(error, events[tables.size]) };
  }
  return { tables, refusal: null };
}

function refusalWords(error: unknown, event: GameEvent | undefined): string {
  const what = `event ${show(event?.sequence_num)} (${printable(String(event?.event_type))}) cannot have happened`;
  if (!(error instanceof ContradictionError))
    return `${what}: ${printable(error instanceof Error ? error.message : show(error))}`;
  return `${what}: ${printable(`${error.subject}: expected ${error.expected}, found ${error.found}`)}`;
}
