/** The end of a turn: who has gone out, whose turn is next, whether the round is over. Rule: docs/rules.md, Phases. */
import type { GameEvent } from '../events/event.ts';
import type { Card, TableCard } from '../golf/card.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { allTurnedUp, countFaceDown } from './hand.ts';

/**
 * The table after the event that ends the turn of the player at `seat`.
 *
 * `cards`: his hand after the event; `discard`: the pile after it. Nothing is left in his hand.
 * All of it goes into one new table, because this runs once a turn in every game.
 */
export function endTurn(
  table: TableView,
  event: GameEvent,
  seat: number,
  cards: readonly TableCard[],
  discard: readonly Card[],
): TableView {
  // The seat is the one whose turn it was.
  const player = table.players[seat] as PlayerView;
  const wasFinalTurn = table.phase === 'final_turn';
  const goesOut = !wasFinalTurn && countFaceDown(cards) === 0;
  const nextSeat = seat + 1 === table.players.length ? 0 : seat + 1;
  const roundEnds = wasFinalTurn && hasNoMoreTurn(table, nextSeat);
  return {
    ...table,
    sequence_num: event.sequence_num,
    phase: wasFinalTurn || goesOut ? 'final_turn' : 'playing',
    players: wasFinalTurn
      ? withHand(table.players, seat, player, allTurnedUp(cards), true)
      : cards === player.cards
        ? table.players
        : withHand(table.players, seat, player, cards, false),
    current_player_idx: roundEnds ? seat : nextSeat,
    turn_step: roundEnds ? null : 'draw',
    drawn_card: null,
    drawn_from: null,
    discard,
    finisher_id: goesOut ? player.id : table.finisher_id,
    owed_event: roundEnds ? 'round_ended' : null,
  };
}

/** In the final turn: whether the player at this seat has had it, or went out himself. */
export function hasNoMoreTurn(table: TableView, seat: number): boolean {
  // The seat is below the number of players.
  const player = table.players[seat] as PlayerView;
  return player.final_turn_done || player.id === table.finisher_id;
}

function withHand(
  players: readonly PlayerView[],
  seat: number,
  player: PlayerView,
  cards: readonly TableCard[],
  finalTurnDone: boolean,
): readonly PlayerView[] {
  const changed = players.slice();
  changed[seat] = { ...player, cards, final_turn_done: finalTurnDone };
  return changed;
}
