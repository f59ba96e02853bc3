/** A player leaves. Rule: docs/rules.md, Leaving. */
import type { EventOf } from '../events/event.ts';
import { bareCard, type Card } from '../golf/card.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { contradiction, seatOf } from './checks.ts';
import { hasNoMoreTurn } from './end-turn.ts';

/** The seat disappears; what follows from it depends on the phase. */
export function applyPlayerLeft(table: TableView, event: EventOf<'player_left'>): TableView {
  if (table.phase === 'game_over') throw contradiction(event, 'phase', 'a game that is not over', show(table.phase));
  const seat = seatOf(table, event);
  if (table.phase === 'waiting') return leaveLobby(table, event, seat);
  return withConsequences(leaveGame(table, event, seat));
}

/** If the host leaves, the first who remains is host; an empty lobby keeps its host's name. */
function leaveLobby(table: TableView, event: EventOf<'player_left'>, seat: number): TableView {
  const players = table.players.toSpliced(seat, 1);
  const host_id = event.player_id === table.host_id ? (players[0]?.id ?? table.host_id) : table.host_id;
  return { ...table, sequence_num: event.sequence_num, host_id, players };
}

/** The table without the leaver: his cards set aside, his turn and his deal passed on to the next seat. */
function leaveGame(table: TableView, event: EventOf<'player_left'>, seat: number): TableView {
  const players = table.players.toSpliced(seat, 1);
  const wasHisTurn = table.current_player_idx === seat;
  // The seat is taken, and from the start on somebody always remains: alone, one is owed the end of the game.
  const leaver = table.players[seat] as PlayerView;
  const next = players[seat % players.length] as PlayerView;
  return {
    ...table,
    sequence_num: event.sequence_num,
    players,
    current_player_idx: seatInTurnWithout(seat, table.current_player_idx, players.length),
    turn_step: wasHisTurn && table.turn_step !== null ? 'draw' : table.turn_step,
    drawn_card: wasHisTurn ? null : table.drawn_card,
    drawn_from: wasHisTurn ? null : table.drawn_from,
    set_aside: [...table.set_aside, ...cardsOf(leaver, wasHisTurn ? table.drawn_card : null)],
    next_dealer_id: leaver.id === table.next_dealer_id ? next.id : table.next_dealer_id,
  };
}

/** Whose turn it is once a seat has disappeared: the same player's, or the next one's if the leaver's turn it was. */
function seatInTurnWithout(leaverSeat: number, seatInTurn: number | null, playersLeft: number): number | null {
  if (seatInTurn === null) return null;
  return leaverSeat < seatInTurn ? seatInTurn - 1 : seatInTurn % playersLeft;
}

function cardsOf(leaver: PlayerView, drawnCard: Card | null): readonly Card[] {
  const hand = leaver.cards.map((card) => bareCard(card));
  return drawnCard === null ? hand : [...hand, drawnCard];
}

/** `table`: without the leaver. */
function withConsequences(table: TableView): TableView {
  if (table.players.length === 1) return { ...table, turn_step: null, owed_event: 'game_ended' };
  if (table.phase === 'initial_flip' && table.players.every((player) => player.initial_flip_done))
    return { ...table, phase: 'playing', turn_step: 'draw' };
  // Who is in his final turn has not had it yet: this is true only when the turn has just passed on.
  if (table.phase === 'final_turn' && hasNoMoreTurn(table, table.current_player_idx ?? 0))
    return { ...table, turn_step: null, owed_event: 'round_ended' };
  return table;
}
