/** What becomes of the drawn card. Rule: docs/rules.md, Phases (play, flip). */
import type { EventOf } from '../events/event.ts';
import { bareCard, type Card, faceUp, type TableCard } from '../golf/card.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertCard, contradiction, seatInTurn } from './checks.ts';
import { endTurn } from './end-turn.ts';
import { countFaceDown, withCard } from './hand.ts';

/** The drawn card takes the place of another, which goes to the discard pile. The turn is over. */
export function applyCardSwapped(table: TableView, event: EventOf<'card_swapped'>): TableView {
  const seat = seatInTurn(table, event, 'play');
  const { position, new_card, old_card } = event.data;
  // seatInTurn answers with a seat at the table.
  const { cards } = table.players[seat] as PlayerView;
  // That it is a position of a hand the codec has seen to.
  const replaced = cards[position] as TableCard;
  assertCard(event, 'data.new_card', table.drawn_card, new_card);
  assertCard(event, 'data.old_card', bareCard(replaced), old_card);
  return endTurn(table, event, seat, withCard(cards, position, faceUp(new_card)), onTop(table.discard, old_card));
}

/** The drawn card goes to the discard pile. The turn is over unless a flip follows. */
export function applyCardDiscarded(table: TableView, event: EventOf<'card_discarded'>): TableView {
  const seat = seatInTurn(table, event, 'play');
  const { card } = event.data;
  if (table.drawn_from !== 'deck') throw contradiction(event, 'drawn_from', '"deck"', show(table.drawn_from));
  assertCard(event, 'data.card', table.drawn_card, card);
  const discard = onTop(table.discard, card);
  // seatInTurn answers with a seat at the table.
  const { cards } = table.players[seat] as PlayerView;
  if (countFaceDown(cards) === 0 || !isFlipOffered(table)) return endTurn(table, event, seat, cards, discard);
  return {
    ...table,
    sequence_num: event.sequence_num,
    turn_step: 'flip',
    drawn_card: null,
    drawn_from: null,
    discard,
  };
}

/** Whether a discard leads to a flip, as long as there is a card to turn up. */
function isFlipOffered(table: TableView): boolean {
  switch (table.options.flip_mode) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'endgame':
      return isEndgame(table.players);
  }
}

/** Whether any player at the table has at most one face-down card. */
function isEndgame(players: readonly PlayerView[]): boolean {
  // The seat is below the number of players.
  for (let seat = 0; seat < players.length; seat += 1)
    if (countFaceDown((players[seat] as PlayerView).cards) <= 1) return true;
  return false;
}

function onTop(discard: readonly Card[], card: Card): readonly Card[] {
  return [...discard, card];
}
