/** For the tests of this room: a game that was played, as it is looked at. */
import { serializeEvent } from '../../events/codec.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { RecordedGame } from '../../harness/checker.ts';
import { embedGame } from '../embed-game.ts';
import type { EmbeddedGame } from '../embedded-game.ts';
import { type UnfoldedGame, unfoldGame } from '../unfolded-game.ts';

/** `spoil` makes the engine's settled tables of the rebuilt ones. */
export function embedded(
  { script, events, rebuiltTables, settledAt }: RecordedGame,
  spoil: (table: TableView) => TableView = (table) => table,
): EmbeddedGame {
  const tables = rebuiltTables();
  // There is a rebuilt table after each event of a game of the project's own.
  const at = (place: number): TableView => tables[place] as TableView;
  return embedGame({
    id: 'game',
    title: 'A game',
    kind: 'finding',
    verdict: 'held',
    says: [],
    explanation: [],
    repeat: null,
    lines: events.map(serializeEvent),
    decks: script.decks,
    engine: { tables: new Map(settledAt.map((place) => [place, spoil(copyOfTable(at(place)))])), refusal: null },
    rebuilt: { tables: new Map(events.map((_, index) => [index + 1, at(index + 1)])), refusal: null },
  });
}

export function unfolded(game: RecordedGame): UnfoldedGame {
  return unfoldGame(embedded(game));
}
