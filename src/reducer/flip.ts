/**
 * Cards turned up in a turn: after a discard, or instead of drawing. Each of these events ends the turn.
 * Rule: docs/rules.md, Phases (draw, flip).
 */
import type { EventOf } from '../events/event.ts';
import { bareCard, faceUp, type TableCard } from '../golf/card.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertCard, assertSame, contradiction, seatInTurn, wrongCard } from './checks.ts';
import { endTurn } from './end-turn.ts';
import { allTurnedUp, countFaceDown, withCard } from './hand.ts';

/** Knocking early is for the end: with one or two cards face down. */
const KNOCK_CARDS_MAX = 2;

/** After a discard, one face-down card is turned up. */
export function applyCardFlipped(table: TableView, event: EventOf<'card_flipped'>): TableView {
  const seat = seatInTurn(table, event, 'flip');
  return endTurn(table, event, seat, turnUpOne(table, event, seat), table.discard);
}

/** After a discard, nothing is turned up, which only the endgame mode allows. */
export function applyFlipSkipped(table: TableView, event: EventOf<'flip_skipped'>): TableView {
  const seat = seatInTurn(table, event, 'flip');
  assertSame(event, 'options.flip_mode', 'endgame', table.options.flip_mode);
  // seatInTurn answers with a seat at the table.
  return endTurn(table, event, seat, (table.players[seat] as PlayerView).cards, table.discard);
}

/** Instead of drawing, one face-down card is turned up. */
export function applyFlipAsAction(table: TableView, event: EventOf<'flip_as_action'>): TableView {
  const seat = seatInTurn(table, event, 'draw');
  assertSame(event, 'options.flip_as_action', true, table.options.flip_as_action);
  return endTurn(table, event, seat, turnUpOne(table, event, seat), table.discard);
}

/** Instead of drawing, all remaining face-down cards are turned up, of which there are one or two. */
export function applyKnockEarly(table: TableView, event: EventOf<'knock_early'>): TableView {
  const seat = seatInTurn(table, event, 'draw');
  assertSame(event, 'options.knock_early', true, table.options.knock_early);
  // seatInTurn answers with a seat at the table.
  const { cards } = table.players[seat] as PlayerView;
  assertNamesAllFaceDown(event, cards);
  return endTurn(table, event, seat, allTurnedUp(cards), table.discard);
}

function turnUpOne(
  table: TableView,
  event: EventOf<'card_flipped'> | EventOf<'flip_as_action'>,
  seat: number,
): readonly TableCard[] {
  const { position, card } = event.data;
  // The seat is the one whose turn it is.
  const { cards } = table.players[seat] as PlayerView;
  const turned = cards[position];
  if (turned === undefined || turned.face_up)
    throw contradiction(event, 'data.position', 'a face-down position', show(position));
  assertCard(event, 'data.card', bareCard(turned), card);
  return withCard(cards, position, faceUp(card));
}

function assertNamesAllFaceDown(event: EventOf<'knock_early'>, cards: readonly TableCard[]): void {
  const { positions, cards: named } = event.data;
  const count = countFaceDown(cards);
  if (count < 1 || count > KNOCK_CARDS_MAX)
    throw contradiction(event, 'hand', `1 to ${KNOCK_CARDS_MAX} face-down cards`, show(count));
  if (positions.length !== count) throw contradiction(event, 'data.positions', `${count} positions`, show(positions));
  let index = 0;
  for (let position = 0; position < cards.length; position += 1) {
    // The position is below the hand's length.
    const card = cards[position] as TableCard;
    if (card.face_up) continue;
    if (positions[index] !== position)
      throw contradiction(event, `data.positions[${index}]`, show(position), show(positions[index]));
    const bare = bareCard(card);
    if (named[index] !== bare) throw wrongCard(event, `data.cards[${index}]`, bare, named[index]);
    index += 1;
  }
}
