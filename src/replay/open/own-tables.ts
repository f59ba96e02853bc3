/** What the project's own reducer makes of events, and why it makes no more of them. */
import type { GameEvent } from '../../events/event.ts';
import type { DeckSource } from '../../golf/deck-source.ts';
import { printable, show } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { ownSubject } from '../../harness/subject.ts';
import { ContradictionError } from '../../reducer/errors.ts';
import type { WitnessedTables } from '../embed-game.ts';
import { rebuildInto } from '../rebuild-into.ts';

export function ownTables(events: readonly GameEvent[], decks: DeckSource): WitnessedTables {
  const tables = new Map<number, TableView>();
  try {
    rebuildInto(tables, events, decks, ownSubject);
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
