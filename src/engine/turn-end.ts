/** How a turn ends, and to whom the next one comes. Rule: docs/rules.md, Phases, Going out. */
import { currentPlayer, faceDownCount, type PlayerState, type TableState, turnUpAll } from './table-state.ts';

/** Ends the current player's turn: he may have gone out, or have had his final turn. The turn passes on, or the round is over. */
export function endTurn(table: TableState): void {
  const player = currentPlayer(table);
  if (player === undefined) return;
  if (table.phase === 'final_turn') {
    turnUpAll(player);
    player.final_turn_done = true;
  } else if (faceDownCount(player) === 0) {
    table.phase = 'final_turn';
    table.finisher_id = player.id;
  }
  // `player` is the current one, so there is an index.
  const next = ((table.current_player_idx as number) + 1) % table.players.length;
  beginTurn(table, next);
}

/** Gives the turn to the seat, unless it has had its last one: then the round is over and its end must be told. */
export function beginTurn(table: TableState, seat: number): void {
  const player = table.players[seat];
  if (table.phase === 'final_turn' && player !== undefined && hasNoTurnLeft(table, player)) {
    table.turn_step = null;
    table.owed_event = 'round_ended';
    return;
  }
  table.current_player_idx = seat;
  table.turn_step = 'draw';
}

function hasNoTurnLeft(table: TableState, player: PlayerState): boolean {
  return player.id === table.finisher_id || player.final_turn_done;
}
