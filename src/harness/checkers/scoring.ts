/**
 * Method: an oracle written from the rules alone, as tables and sums over columns, scores the hands that lie open at the
 * end of each round; engine's scores, totals and winners must be those. It knows neither engine nor reducer.
 */
import type { GameEvent } from '../../events/event.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { oracleScores } from '../oracle/oracle-scores.ts';

const name = 'scoring';

export const scoring: Checker = {
  name,
  claim: 'Scores, totals and winners are those of an oracle written from the rules alone.',
  watch: () => {
    const totals = new Map<string, { total: number; won: number }>();
    return {
      onSettled: ({ table }, last) => {
        if (last?.event_type === 'round_ended') return roundFinding(table, last, totals);
        if (last?.event_type === 'game_ended') return gameFinding(table, last, totals);
        return undefined;
      },
    };
  },
};

type Totals = Map<string, { total: number; won: number }>;

function roundFinding(table: TableView, event: GameEvent, totals: Totals): Finding | undefined {
  if (event.event_type !== 'round_ended') return undefined;
  const { scores, winner } = oracleScores(table.players, table.options, table.finisher_id);
  for (const [seat, player] of table.players.entries()) {
    const expected = scores[seat];
    const told = event.data.scores.get(player.id);
    if (told !== expected) return wrong('a round is scored by the rules', event, 'data.scores', expected, told);
    if (player.score !== expected)
      return wrong('the table shows the score', event, 'players[].score', expected, player.score);
    const before = totals.get(player.id) ?? { total: 0, won: 0 };
    const now = { total: before.total + (expected ?? 0), won: before.won + (winner === player.id ? 1 : 0) };
    totals.set(player.id, now);
    if (player.total_score !== now.total)
      return wrong('totals grow by the scores', event, 'players[].total_score', now.total, player.total_score);
    if (player.rounds_won !== now.won)
      return wrong('only a sole winner gains', event, 'players[].rounds_won', now.won, player.rounds_won);
  }
  return event.data.winner_id === winner
    ? undefined
    : wrong('the round has the right winner', event, 'data.winner_id', winner, event.data.winner_id);
}

function gameFinding(table: TableView, event: GameEvent, totals: Totals): Finding | undefined {
  if (event.event_type !== 'game_ended') return undefined;
  const standing = table.players.map((player, seat) => ({
    id: player.id,
    seat,
    ...(totals.get(player.id) ?? { total: 0, won: 0 }),
  }));
  standing.sort((a, b) => a.total - b.total || b.won - a.won || a.seat - b.seat);
  const winner = standing[0]?.id;
  if (event.data.winner_id !== winner)
    return wrong('the game has the right winner', event, 'data.winner_id', winner, event.data.winner_id);
  for (const { id, total, won } of standing) {
    const told = event.data.final_scores.get(id);
    if (told !== total) return wrong('final scores are the totals', event, 'data.final_scores', total, told);
    const toldWon = event.data.rounds_won.get(id);
    if (toldWon !== won) return wrong('rounds won are counted', event, 'data.rounds_won', won, toldWon);
  }
  return undefined;
}

function wrong(assertion: string, event: GameEvent, path: string, left: unknown, right: unknown): Finding {
  return parted(name, assertion, event, { path, left, right });
}
