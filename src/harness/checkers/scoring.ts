/**
 * Method: an oracle written from the rules alone, as tables and sums over columns, scores the hands that lie open at the
 * end of each round; engine's scores, totals and winners must be those. It knows neither engine nor reducer.
 */
import type { GameEvent } from '../../events/event.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';
import type { Checker } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { oracleScores } from '../oracle/oracle-scores.ts';
import { oracleWinner } from '../oracle/oracle-winner.ts';

const name = 'scoring';

export const scoring: Checker = {
  name,
  claim: 'Scores, totals and winners are those of an oracle written from the rules alone.',
  watch: () => {
    const totals: Totals = new Map();
    return {
      onSettled: ({ table }, last) => {
        if (last?.event_type === 'round_ended') return roundFinding(table, last, totals);
        if (last?.event_type === 'game_ended') return gameFinding(table, last, totals);
        return undefined;
      },
    };
  },
};

type Totals = Map<string, Pick<PlayerView, 'total_score' | 'rounds_won'>>;

function roundFinding(table: TableView, event: GameEvent, totals: Totals): Finding | undefined {
  if (event.event_type !== 'round_ended') return undefined;
  const { scores, winner } = oracleScores(table.players, table.options, table.finisher_id);
  for (const [seat, player] of table.players.entries()) {
    const expected = scores[seat];
    const told = event.data.scores.get(player.id);
    if (told !== expected) return wrong('a round is scored by the rules', event, 'data.scores', expected, told);
    if (player.score !== expected)
      return wrong('the table shows the score', event, 'players[].score', expected, player.score);
    const before = totals.get(player.id) ?? { total_score: 0, rounds_won: 0 };
    const total_score = before.total_score + (expected ?? 0);
    const rounds_won = before.rounds_won + (winner === player.id ? 1 : 0);
    totals.set(player.id, { total_score, rounds_won });
    if (player.total_score !== total_score)
      return wrong('totals grow by the scores', event, 'players[].total_score', total_score, player.total_score);
    if (player.rounds_won !== rounds_won)
      return wrong('only a sole winner gains', event, 'players[].rounds_won', rounds_won, player.rounds_won);
  }
  return event.data.winner_id === winner
    ? undefined
    : wrong('the round has the right winner', event, 'data.winner_id', winner, event.data.winner_id);
}

function gameFinding(table: TableView, event: GameEvent, totals: Totals): Finding | undefined {
  if (event.event_type !== 'game_ended') return undefined;
  const standing = table.players.map(({ id }) => ({ id, ...(totals.get(id) ?? { total_score: 0, rounds_won: 0 }) }));
  const winner = oracleWinner(standing);
  if (event.data.winner_id !== winner)
    return wrong('the game has the right winner', event, 'data.winner_id', winner, event.data.winner_id);
  for (const { id, total_score, rounds_won } of standing) {
    const told = event.data.final_scores.get(id);
    if (told !== total_score)
      return wrong('final scores are the totals', event, 'data.final_scores', total_score, told);
    const toldWon = event.data.rounds_won.get(id);
    if (toldWon !== rounds_won) return wrong('rounds won are counted', event, 'data.rounds_won', rounds_won, toldWon);
  }
  return undefined;
}

function wrong(assertion: string, event: GameEvent, path: string, left: unknown, right: unknown): Finding {
  return parted(name, assertion, event, { path, left, right });
}
