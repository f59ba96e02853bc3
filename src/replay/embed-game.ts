/** From the tables that witnesses had to a game as it is put into a page: the other way of `unfoldGame`. */
import { type Card, cardText } from '../golf/card.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { isSettled, type TableView } from '../golf/table-view.ts';
import type { EmbeddedGame, WitnessTables } from './embedded-game.ts';
import { patchBetween, type TablePatch } from './table-patch.ts';
import { unfoldGame } from './unfolded-game.ts';

/** What a witness had after each event, by its number; 0 before the first. */
export interface WitnessedTables {
  readonly tables: ReadonlyMap<number, TableView>;
  /** Why it came no further, if it did not. */
  readonly refusal: string | null;
}

export interface WitnessedGame
  extends Pick<EmbeddedGame, 'id' | 'title' | 'kind' | 'verdict' | 'says' | 'explanation' | 'repeat'> {
  /** As they were told, a line of a log each. */
  readonly lines: readonly string[];
  readonly decks: readonly (readonly Card[])[];
  /** At settled tables only. */
  readonly engine: WitnessedTables | null;
  readonly rebuilt: WitnessedTables;
}

export function embedGame({ lines, decks, engine, rebuilt, ...head }: WitnessedGame): EmbeddedGame {
  const game = {
    ...head,
    events: lines.map((line): unknown => JSON.parse(line)),
    decks: decks.map((deck) => deck.map(cardText)),
    engine: null,
    rebuilt: { until: lines.length, refusal: null, different: [] },
  };
  const base = unfoldGame(game).steps.map((step) => step.rebuilt);
  return {
    ...game,
    engine: engine === null ? null : differentOf(engine, base, (table) => table === null || isSettled(table)),
    rebuilt: differentOf(rebuilt, base, () => true),
  };
}

/** `base`: the tables of the page's reducer. `isDue`: whether the witness is expected to have one beside it. */
function differentOf(
  { tables, refusal }: WitnessedTables,
  base: readonly (TableView | null)[],
  isDue: (table: TableView | null) => boolean,
): WitnessTables {
  const until = Math.max(0, ...tables.keys());
  const different: { at: number; patch: TablePatch | null }[] = [];
  let [last] = base as readonly [TableView];
  for (const [at, table] of base.entries()) {
    last = table ?? last;
    const own = tables.get(at);
    if (at > until || at === 0) continue;
    if (own === undefined) {
      if (table !== null && isDue(table)) different.push({ at, patch: null });
      continue;
    }
    const patch = patchBetween(copyOfTable(last), copyOfTable(own));
    if (patch.length > 0 || table === null) different.push({ at, patch });
  }
  return { until, refusal, different };
}
