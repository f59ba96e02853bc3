/** The winner of a game, from the rules alone: docs/rules.md, Scoring a round, last paragraph. */
import type { PlayerView } from '../../golf/table-view.ts';

/** Lowest total; on a tie more rounds won; then the earlier seat. `undefined` only when nobody is there. */
export function oracleWinner(
  players: readonly Pick<PlayerView, 'id' | 'total_score' | 'rounds_won'>[],
): string | undefined {
  const standing = [...players.entries()];
  standing.sort(
    ([seat, a], [otherSeat, b]) => a.total_score - b.total_score || b.rounds_won - a.rounds_won || seat - otherSeat,
  );
  return standing[0]?.[1].id;
}
