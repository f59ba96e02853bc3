/** The end of a game: after the last round, or because one player is left alone. Rule: docs/rules.md, Scoring, Leaving. */
import type { EventOf } from '../events/event.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertNumbers, assertPhase, assertSame, contradiction } from './checks.ts';

/** What lies on the table stays as it is; only the game is over, and somebody has won it. */
export function applyGameEnded(table: TableView, event: EventOf<'game_ended'>): TableView {
  if (table.owed_event !== 'game_ended') assertLastRoundIsOver(table, event);
  const { players } = table;
  const { final_scores, rounds_won, winner_id } = event.data;
  const totals = players.map((player) => player.total_score);
  const roundsWon = players.map((player) => player.rounds_won);
  assertNumbers(event, 'data.final_scores', players, totals, final_scores);
  assertNumbers(event, 'data.rounds_won', players, roundsWon, rounds_won);
  assertSame(event, 'data.winner_id', winnerOf(players).id, winner_id);
  return {
    ...table,
    sequence_num: event.sequence_num,
    phase: 'game_over',
    current_player_idx: null,
    owed_event: null,
    winner_id,
  };
}

function assertLastRoundIsOver(table: TableView, event: EventOf<'game_ended'>): void {
  assertPhase(table, event, 'round_over');
  if (table.current_round < table.num_rounds)
    throw contradiction(
      event,
      'event_type',
      `"round_started" before round ${table.num_rounds} is over`,
      show(event.event_type),
    );
}

/** Lowest total; on a tie more rounds won; then the earlier seat, which `reduce` keeps. */
function winnerOf(players: readonly PlayerView[]): PlayerView {
  return players.reduce((best, player) => (isAhead(player, best) ? player : best));
}

function isAhead(player: PlayerView, other: PlayerView): boolean {
  if (player.total_score !== other.total_score) return player.total_score < other.total_score;
  return player.rounds_won > other.rounds_won;
}
