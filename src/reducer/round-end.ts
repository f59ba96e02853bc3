/** The end of a round: hands are turned up and scored. Rule: docs/rules.md, Scoring a round. */
import type { EventOf } from '../events/event.ts';
import { bareCard } from '../golf/card.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertHand, assertNobodyElse, assertNumbers, assertSame } from './checks.ts';
import { scoreRound, soleLowestSeat } from './score-round.ts';

/** The scores are reckoned here again; the event must name the same. */
export function applyRoundEnded(table: TableView, event: EventOf<'round_ended'>): TableView {
  assertSame(event, 'owed_event', 'round_ended', table.owed_event);
  // All hands lie face up: the finisher's since he went out, each other one since the end of its final turn.
  const { players } = table;
  const scores = scoreRound(players, table.finisher_id, table.options);
  const winnerSeat = soleLowestSeat(scores);
  assertFinalHands(event, players);
  assertNumbers(event, 'data.scores', players, scores, event.data.scores);
  assertSame(event, 'data.winner_id', players[winnerSeat ?? -1]?.id ?? null, event.data.winner_id);
  return {
    ...table,
    sequence_num: event.sequence_num,
    phase: 'round_over',
    // There is one score per seat.
    players: players.map((player, seat) => scored(player, scores[seat] as number, seat === winnerSeat)),
    current_player_idx: null,
    owed_event: null,
  };
}

function assertFinalHands(event: EventOf<'round_ended'>, players: readonly PlayerView[]): void {
  const found = event.data.final_hands;
  for (const { id, cards } of players) {
    const hand = cards.map((card) => bareCard(card));
    assertHand(event, 'data.final_hands', id, hand, found.get(id));
  }
  assertNobodyElse(event, 'data.final_hands', players, found);
}

function scored(player: PlayerView, score: number, isWinner: boolean): PlayerView {
  return {
    ...player,
    score,
    total_score: player.total_score + score,
    rounds_won: player.rounds_won + (isWinner ? 1 : 0),
  };
}
