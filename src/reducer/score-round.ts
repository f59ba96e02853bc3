/** What a round counts for everyone. Rule: docs/rules.md, Scoring a round. */
import type { GameOptions } from '../golf/options.ts';
import type { PlayerView } from '../golf/table-view.ts';
import { scoreHand } from './score-hand.ts';

const KNOCK_PENALTY = 10;
const KNOCK_BONUS = -5;
const UNDERDOG_BONUS = -3;
const TIED_SHAME = 5;

/**
 * Scores of the round, in the order of the seats.
 *
 * `finisherId`: who went out; a finisher who is not among the players any more takes no bonus and no penalty.
 */
export function scoreRound(
  players: readonly PlayerView[],
  finisherId: string | null,
  options: GameOptions,
): readonly number[] {
  const hands = players.map((player) => scoreHand(player.cards, options));
  const finisherSeat = players.findIndex((player) => player.id === finisherId);
  return withTiedShame(withUnderdogBonus(withKnock(hands, finisherSeat, options), options), options);
}

/** Seat of the only one with the lowest score, or `undefined` if several share it. */
export function soleLowestSeat(scores: readonly number[]): number | undefined {
  const seat = scores.indexOf(Math.min(...scores));
  return scores.lastIndexOf(Math.min(...scores)) === seat ? seat : undefined;
}

function withKnock(scores: readonly number[], finisherSeat: number, options: GameOptions): readonly number[] {
  return scores.map((score, seat) => {
    if (seat !== finisherSeat) return score;
    const isBeaten = scores.some((other) => other < score);
    const penalty = options.knock_penalty && isBeaten ? KNOCK_PENALTY : 0;
    return score + penalty + (options.knock_bonus ? KNOCK_BONUS : 0);
  });
}

function withUnderdogBonus(scores: readonly number[], options: GameOptions): readonly number[] {
  if (!options.underdog_bonus) return scores;
  const lowest = Math.min(...scores);
  return scores.map((score) => (score === lowest ? score + UNDERDOG_BONUS : score));
}

function withTiedShame(scores: readonly number[], options: GameOptions): readonly number[] {
  if (!options.tied_shame) return scores;
  return scores.map((score) => (scores.filter((other) => other === score).length > 1 ? score + TIED_SHAME : score));
}
