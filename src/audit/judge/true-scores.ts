/** The end of a round as it should have been told. */
import type { EventOf } from '../../events/event.ts';
import type { TableView } from '../../golf/table-view.ts';
import { scoreRound, soleLowestSeat } from '../../reducer/score-round.ts';

/** `table`: before the event, of which everything else has been checked. */
export function withTrueScores(table: TableView, event: EventOf<'round_ended'>): EventOf<'round_ended'> {
  const { players, finisher_id, options } = table;
  const scores = scoreRound(players, finisher_id, options);
  const winner_id = players[soleLowestSeat(scores) ?? -1]?.id ?? null;
  // There is one score per seat.
  const byPlayer = new Map(players.map(({ id }, seat) => [id, scores[seat] as number]));
  return { ...event, data: { ...event.data, scores: byPlayer, winner_id } };
}
