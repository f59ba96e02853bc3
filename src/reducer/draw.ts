/** The first step of a turn. Rule: docs/rules.md, Phases (draw, Empty deck). */
import type { EventOf } from '../events/event.ts';
import type { Card } from '../golf/card.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import { show } from '../golf/show.ts';
import type { TableView } from '../golf/table-view.ts';
import { assertCard, contradiction, seatInTurn } from './checks.ts';

/** The current player takes a card into his hand. */
export function applyCardDrawn(table: TableView, event: EventOf<'card_drawn'>, decks: DeckSource): TableView {
  seatInTurn(table, event, 'draw');
  switch (event.data.source) {
    case 'deck':
      return table.deck.length === 0 ? drawAfterReshuffle(table, event, decks) : drawFromDeck(table, event);
    case 'discard':
      return drawFromDiscard(table, event);
    default:
      throw contradiction(event, 'data.source', '"deck" or "discard"', show(event.data.source));
  }
}

function drawFromDeck(table: TableView, event: EventOf<'card_drawn'>): TableView {
  const { deck } = table;
  const { card } = event.data;
  assertCard(event, 'data.card', deck[deck.length - 1], card);
  return {
    ...table,
    sequence_num: event.sequence_num,
    turn_step: 'play',
    drawn_card: card,
    drawn_from: 'deck',
    deck: deck.slice(0, -1),
  };
}

function drawFromDiscard(table: TableView, event: EventOf<'card_drawn'>): TableView {
  const { discard } = table;
  const { card } = event.data;
  assertCard(event, 'data.card', discard[discard.length - 1], card);
  return {
    ...table,
    sequence_num: event.sequence_num,
    turn_step: 'play',
    drawn_card: card,
    drawn_from: 'discard',
    discard: discard.slice(0, -1),
  };
}

/** No event tells of the new deck: it is made of the discard pile without its top card, in an order all can derive. */
function drawAfterReshuffle(table: TableView, event: EventOf<'card_drawn'>, decks: DeckSource): TableView {
  const { discard, options, num_decks, current_round } = table;
  const { card } = event.data;
  const reshuffles = table.reshuffles + 1;
  // Since the first deal there is a seed.
  const request = { round: current_round, deck_seed: table.deck_seed as number, num_decks, options };
  const deck = decks.reshuffle(request, reshuffles, discard.slice(0, -1));
  assertCard(event, 'data.card', deck[deck.length - 1], card);
  return {
    ...table,
    sequence_num: event.sequence_num,
    turn_step: 'play',
    drawn_card: card,
    drawn_from: 'deck',
    reshuffles,
    deck: deck.slice(0, -1),
    // The pile has two cards or more, for a card has come of it.
    discard: [discard[discard.length - 1] as Card],
  };
}
