/** A game as it is looked at: all its tables, those of both witnesses, and where these differ. */
import { parseEventValue } from '../events/codec.ts';
import type { GameEvent } from '../events/event.ts';
import { allDifferences, type PlacedDifference } from '../golf/all-differences.ts';
import { type Card, cardFromText } from '../golf/card.ts';
import { type DeckSource, seededDecks, stackedDecks } from '../golf/deck-source.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { isSettled, type TableView } from '../golf/table-view.ts';
import { applyEvent } from '../reducer/apply-event.ts';
import { emptyTable } from '../reducer/empty-table.ts';
import type { EmbeddedGame, WitnessTables } from './embedded-game.ts';
import { patched } from './table-patch.ts';

export interface Step {
  /** Number of the event; 0 before the first. */
  readonly at: number;
  /** What was told, as it was told; null before the first event. */
  readonly told: unknown;
  /** The same as an event; null if it is none. */
  readonly event: GameEvent | null;
  /** What the reducer had before the event; the names of players are in it. */
  readonly before: TableView;
  /** The table rebuilt from the events up to this one; null after an event that was refused. */
  readonly rebuilt: TableView | null;
  /** The engine's; null while what its action leads to is not all told, and where nobody has played the game. */
  readonly engine: TableView | null;
  /** Engine's values left, rebuilt ones right. */
  readonly differences: readonly PlacedDifference[];
}

export interface UnfoldedGame {
  readonly game: EmbeddedGame;
  /** One more than there are events. */
  readonly steps: readonly Step[];
  /** Number of the first event after which there is no rebuilt table, and why. */
  readonly refusal: { readonly at: number; readonly says: string } | null;
  /** Number of the first event after which the witnesses differ, or of which one refuses; null if they never do. */
  readonly partedAt: number | null;
}

/** Throws `TypeError` for decks that hold something else than cards. */
export function unfoldGame(game: EmbeddedGame): UnfoldedGame {
  const decks = decksOf(game);
  const engine = game.engine === null ? () => null : lookUp(game.engine);
  const rebuilt = lookUp(game.rebuilt);
  const steps: Step[] = [];
  let base: TableView | null = emptyTable(gameIdOf(game));
  let last: TableView = base;
  let before = base;
  for (let at = 0; at <= game.events.length; at += 1) {
    const told = at === 0 ? null : game.events[at - 1];
    const event = at === 0 ? null : eventFrom(told);
    if (at > 0) base = base === null || event === null ? null : tableAfter(base, event, decks);
    last = base ?? last;
    const shown = { at, told, event, before, rebuilt: rebuilt(at, base, last) };
    const played = at > 0 && base !== null && !isSettled(base) ? null : engine(at, base, last);
    steps.push({ ...shown, engine: played, differences: differencesOf(played, shown.rebuilt) });
    before = shown.rebuilt ?? before;
  }
  const { until, refusal } = game.rebuilt;
  const parted = steps.find(({ differences }) => differences.length > 0)?.at ?? null;
  const refused = refusal === null ? null : { at: until + 1, says: refusal };
  return { game, steps, refusal: refused, partedAt: earlier(parted, refused?.at ?? null) };
}

type LookUp = (at: number, base: TableView | null, last: TableView) => TableView | null;

function lookUp({ until, different }: WitnessTables): LookUp {
  const patches = new Map(different.map(({ at, patch }) => [at, patch]));
  return (at, base, last) => {
    const patch = patches.get(at);
    if (patch !== undefined) return patch === null ? null : patched(copyOfTable(base ?? last), patch);
    return at <= until ? base : null;
  };
}

function differencesOf(engine: TableView | null, rebuilt: TableView | null): readonly PlacedDifference[] {
  if (engine === null || rebuilt === null || engine === rebuilt) return NONE;
  return allDifferences(copyOfTable(engine), copyOfTable(rebuilt));
}

const NONE: readonly PlacedDifference[] = [];

/** None if the reducer refuses, for whatever reason. */
function tableAfter(table: TableView, event: GameEvent, decks: DeckSource): TableView | null {
  try {
    return applyEvent(table, event, decks);
  } catch {
    return null;
  }
}

function eventFrom(told: unknown): GameEvent | null {
  try {
    return parseEventValue(told);
  } catch {
    return null;
  }
}

function decksOf({ decks }: EmbeddedGame): DeckSource {
  if (decks.length === 0) return seededDecks;
  return stackedDecks(decks.map((deck) => deck.map((text): Card => cardFromText(text))));
}

function gameIdOf({ events: [first] }: EmbeddedGame): string {
  return typeof first === 'object' && first !== null && 'game_id' in first ? String(first.game_id) : '';
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
