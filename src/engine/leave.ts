/** Leaving, at any moment of a game. Rule: docs/rules.md, Leaving. */
import type { LeaveReason } from '../events/event-data.ts';
import type { ActionOf } from '../golf/action.ts';
import { bareCard } from '../golf/card.ts';
import { beginPlayingIfAllFlipped } from './initial-flip.ts';
import type { Play } from './play.ts';
import type { Refusal } from './refusal.ts';
import type { PlayerState, TableState } from './table-state.ts';
import { beginTurn } from './turn-end.ts';

export const LEAVE_REASONS: readonly LeaveReason[] = ['left', 'disconnected', 'kicked'];

export function leave(play: Play, action: ActionOf<'leave'>): Refusal | undefined {
  const { table } = play;
  const seat = table.players.findIndex((player) => player.id === action.player_id);
  const leaver = table.players[seat];
  if (leaver === undefined) return 'not_at_table';
  if (!LEAVE_REASONS.includes(action.reason)) return 'bad_reason';

  if (table.phase === 'waiting') leaveLobby(table, leaver, seat);
  else leaveTable(table, leaver, seat);
  play.announce('player_left', leaver.id, { reason: action.reason });
  return undefined;
}

function leaveLobby(table: TableState, leaver: PlayerState, seat: number): void {
  table.players.splice(seat, 1);
  if (table.host_id === leaver.id) table.host_id = table.players[0]?.id ?? leaver.id;
}

function leaveTable(table: TableState, leaver: PlayerState, seat: number): void {
  const wasCurrent = seat === table.current_player_idx;
  setCardsAside(table, leaver, wasCurrent);
  table.players.splice(seat, 1);
  if (table.next_dealer_id === leaver.id) table.next_dealer_id = table.players[seatAfter(table, seat)]?.id ?? null;
  if (table.current_player_idx !== null) {
    if (wasCurrent) table.current_player_idx = seatAfter(table, seat);
    else if (seat < table.current_player_idx) table.current_player_idx -= 1;
  }
  if (table.players.length === 1) {
    table.turn_step = null;
    table.owed_event = 'game_ended';
  } else if (table.phase === 'initial_flip') beginPlayingIfAllFlipped(table);
  else if (wasCurrent) beginTurn(table, seatAfter(table, seat));
}

/** Out of play until the next deal: the hand by position, then the drawn card. */
function setCardsAside(table: TableState, leaver: PlayerState, wasCurrent: boolean): void {
  for (const card of leaver.cards) table.set_aside.push(bareCard(card));
  if (!wasCurrent || table.drawn_card === null) return;
  table.set_aside.push(table.drawn_card);
  table.drawn_card = null;
  table.drawn_from = null;
}

/** The seat that has moved up to where the leaver sat; after the last one comes the first. */
function seatAfter(table: TableState, seat: number): number {
  return seat % table.players.length;
}
