/**
 * The reducer: a table and an event make the next table.
 *
 * Method: nothing that an event claims is believed. The deck is built from its seed, so every card is known before an
 * event names it; phases, turns, flips, scores and winners follow from the table; an event that says otherwise
 * contradicts it. That it is an event at all, of the right shape, the codec has seen to. The table is all there is: no other state is kept, and no table that was handed out ever changes,
 * because each function below makes new objects for what differs and shares the rest.
 */
import { SequenceError } from '../events/errors.ts';
import type { GameEvent } from '../events/event.ts';
import { assertContinues } from '../events/sequence.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import { printable, show } from '../golf/show.ts';
import type { TableView } from '../golf/table-view.ts';
import { contradiction } from './checks.ts';
import { applyGameStarted, applyRoundStarted } from './deal.ts';
import { applyCardDrawn } from './draw.ts';
import { ContradictionError } from './errors.ts';
import { applyCardFlipped, applyFlipAsAction, applyFlipSkipped, applyKnockEarly } from './flip.ts';
import { applyGameEnded } from './game-end.ts';
import { applyInitialFlip } from './initial-flip.ts';
import { applyPlayerLeft } from './leaving.ts';
import { applyGameCreated, applyPlayerJoined } from './lobby.ts';
import { applyCardDiscarded, applyCardSwapped } from './play.ts';
import { applyRoundEnded } from './round-end.ts';

/**
 * The table after the event. `table` is not changed.
 *
 * Throws `ContradictionError` if the event cannot have happened at this table. Rule: docs/rules.md.
 */
export function applyEvent(table: TableView, event: GameEvent, decks: DeckSource): TableView {
  assertNext(table, event);
  if (table.owed_event !== null && table.owed_event !== event.event_type)
    throw contradiction(event, 'event_type', show(table.owed_event), show(event.event_type));
  switch (event.event_type) {
    case 'card_drawn':
      return applyCardDrawn(table, event, decks);
    case 'card_swapped':
      return applyCardSwapped(table, event);
    case 'card_discarded':
      return applyCardDiscarded(table, event);
    case 'card_flipped':
      return applyCardFlipped(table, event);
    case 'flip_skipped':
      return applyFlipSkipped(table, event);
    case 'flip_as_action':
      return applyFlipAsAction(table, event);
    case 'knock_early':
      return applyKnockEarly(table, event);
    case 'initial_flip':
      return applyInitialFlip(table, event);
    case 'round_ended':
      return applyRoundEnded(table, event);
    case 'round_started':
      return applyRoundStarted(table, event, decks);
    case 'player_joined':
      return applyPlayerJoined(table, event);
    case 'player_left':
      return applyPlayerLeft(table, event);
    case 'game_created':
      return applyGameCreated(table, event);
    case 'game_started':
      return applyGameStarted(table, event, decks);
    case 'game_ended':
      return applyGameEnded(table, event);
    default:
      return unknownEvent(event);
  }
}

function assertNext(table: TableView, event: GameEvent): void {
  try {
    assertContinues(table, event);
  } catch (cause) {
    if (!(cause instanceof SequenceError)) throw cause;
    const { subject, expected, found } = cause;
    const fault = { subject, expected: printable(`${expected}`), found: printable(`${found}`) };
    throw new ContradictionError(event, fault, { cause });
  }
}

/** Types leave no other event; one that was never parsed may still come along. */
function unknownEvent(event: never): never {
  // Whatever it is, it got here by way of its event_type.
  const found = event as GameEvent;
  throw contradiction(found, 'event_type', 'an event of this game', show(found.event_type));
}
