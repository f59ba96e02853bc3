/**
 * One move of one history: the engine is restored at the table and acts, the reducer folds what is told, and both are
 * compared. A state is expanded once, by whichever history got there first: both witnesses agree on it in
 * everything that decides how games go on, and every way into it is checked, so what follows is the same for all of them.
 */
import type { GameEvent } from '../events/event.ts';
import type { Action } from '../golf/action.ts';
import { type Card, cardOf } from '../golf/card.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import { tableDifference } from '../golf/table-difference.ts';
import type { TableView } from '../golf/table-view.ts';
import { type Finding, parted, thrown } from '../harness/finding.ts';
import { PLAYING, servicesFor } from '../harness/run-game.ts';
import type { PlayableGame, Subject } from '../harness/subject.ts';

export interface Ground {
  readonly subject: Subject;
  readonly seed: string;
  readonly decks: DeckSource;
}

/** Where a move leads, or what is wrong with it. */
export type Step = { readonly table: TableView } | { readonly finding: Finding };

/** The game as the engine would play it on from the table. */
export function gameAt(
  table: TableView,
  { subject, seed, decks }: Ground,
  emitter: (event: GameEvent) => void,
): PlayableGame {
  return subject.restoreGame(table, servicesFor({ seed, decks }, { emitter, afterEvents: table.sequence_num }));
}

export function stepFrom(table: TableView, action: Action, ground: Ground): Step {
  const events: GameEvent[] = [];
  let game: PlayableGame;
  try {
    game = gameAt(table, ground, (event) => events.push(event));
    if (!game.act(action).accepted) return { finding: refusedLegal(action, events) };
  } catch (error) {
    return { finding: thrown(PLAYING, 'the engine plays on without an error', events.at(-1), error) };
  }
  let rebuilt = table;
  for (const event of events) {
    try {
      rebuilt = ground.subject.applyEvent(rebuilt, event, ground.decks);
    } catch (error) {
      return { finding: thrown('replay-equivalence', 'the reducer accepts what the engine tells', event, error) };
    }
  }
  const difference = tableDifference(game.table, rebuilt);
  if (difference !== undefined)
    return { finding: parted('replay-equivalence', 'the tables are the same', events.at(-1), difference) };
  return { table: rebuilt };
}

function refusedLegal(action: Action, events: readonly GameEvent[]): Finding {
  const difference = { path: action.type, left: 'accepted', right: 'refused' };
  return parted('legal-moves', 'what is legal is accepted', events.at(-1), difference);
}

/** Whether the cards on the table are no longer those of the deck that was dealt. */
export function lostCards(table: TableView, dealt: readonly Card[], last: GameEvent | undefined): Finding | undefined {
  const counts = new Map<Card, number>();
  const count = (card: Card, by: number): unknown => counts.set(card, (counts.get(card) ?? 0) + by);
  for (const card of dealt) count(card, 1);
  for (const card of everyCard(table)) count(card, -1);
  for (const number of counts.values())
    if (number !== 0)
      return parted('conservation', 'no card is lost or doubled', last, { path: 'cards', left: 0, right: number });
  return undefined;
}

function everyCard({ deck, discard, set_aside, drawn_card, players }: TableView): Card[] {
  const hands = players.flatMap(({ cards }) => cards.map(({ rank, suit }) => cardOf(rank, suit)));
  return [...deck, ...discard, ...set_aside, ...hands, ...(drawn_card === null ? [] : [drawn_card])];
}
