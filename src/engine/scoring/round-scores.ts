/** Scores of a round: the hands, then what depends on who did better. Rule: docs/rules.md, Scoring a round, 3 to 8. */
import type { GameOptions } from '../../golf/options.ts';
import type { PlayerView } from '../../golf/table-view.ts';
import { handScore } from './hand-score.ts';

const KNOCK_PENALTY = 10;
const KNOCK_BONUS = -5;
const UNDERDOG_BONUS = -3;
const TIED_SHAME = 5;

export interface RoundScores {
  readonly scores: ReadonlyMap<string, number>;
  /** The only lowest scorer, null if several share the lowest score. */
  readonly winner_id: string | null;
}

/** `finisherId`: who went out first; he may have left, and then nobody takes his bonus or penalty. */
export function roundScores(
  players: readonly PlayerView[],
  options: GameOptions,
  finisherId: string | null,
): RoundScores {
  let scores = players.map((player) => handScore(player.cards, options));
  const finisher = players.findIndex((player) => player.id === finisherId);

  const finisherScore = scores[finisher];
  if (options.knock_penalty && finisherScore !== undefined && scores.some((score) => score < finisherScore))
    scores = addedAt(scores, finisher, KNOCK_PENALTY);
  if (options.knock_bonus) scores = addedAt(scores, finisher, KNOCK_BONUS);
  if (options.underdog_bonus) {
    const lowest = Math.min(...scores);
    scores = scores.map((score) => (score === lowest ? score + UNDERDOG_BONUS : score));
  }
  if (options.tied_shame) {
    const before = scores;
    scores = before.map((score) => (before.filter((other) => other === score).length > 1 ? score + TIED_SHAME : score));
  }

  const lowest = Math.min(...scores);
  const [winner, ...others] = players.filter((_, seat) => scores[seat] === lowest);
  return {
    // One score for each player, in the same order.
    scores: new Map(players.map((player, seat) => [player.id, scores[seat] as number])),
    winner_id: winner === undefined || others.length > 0 ? null : winner.id,
  };
}

/** The same scores, but for one seat; the same if there is no such seat. */
function addedAt(scores: readonly number[], seat: number, points: number): number[] {
  return scores.map((score, index) => (index === seat ? score + points : score));
}
