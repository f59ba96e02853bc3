/**
 * The scoring oracle: docs/rules.md, Cards and Scoring a round, sentence by sentence, as plainly as it can be written.
 */
import type { Card } from '../../golf/card.ts';
import type { GameOptions } from '../../golf/options.ts';
import type { PlayerView } from '../../golf/table-view.ts';

/** Points as the table of cards gives them without house rules, ranks in the order of the table. */
const PLAIN_POINTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    A: 1,
    '2': -2,
    '3': 3,
    '4': 4,
    '5': 5,
    '6': 6,
    '7': 7,
    '8': 8,
    '9': 9,
    '10': 10,
    J: 10,
    Q: 10,
    K: 0,
    '★': -2,
  }),
);

function pointsOf({ rank, suit }: Card, rules: GameOptions): number {
  if (rank === '10' && rules.ten_penny) return 1;
  if (rank === 'K' && rules.super_kings) return -2;
  if (rank === 'J' && rules.one_eyed_jacks && ['hearts', 'spades'].includes(suit)) return 0;
  if (rank === '★' && rules.eagle_eye) return 2;
  if (rank === '★' && rules.lucky_swing) return -5;
  return PLAIN_POINTS.get(rank) ?? Number.NaN;
}

function oracleHand(hand: readonly Card[], rules: GameOptions): number {
  const columns = [0, 1, 2].map((top) => [hand[top], hand[top + 3]] as [Card, Card]);
  const pairRanks = columns.filter(([a, b]) => a.rank === b.rank).map(([a]) => a.rank as string);
  const twice = [...new Set(pairRanks)].filter((rank) => pairRanks.filter((other) => other === rank).length >= 2);

  const columnSums = columns.map(([a, b]) => {
    const both = pointsOf(a, rules) + pointsOf(b, rules);
    if (a.rank !== b.rank) return both;
    if (rules.eagle_eye && a.rank === '★') return -4;
    if (rules.negative_pairs_keep_value && Math.min(pointsOf(a, rules), pointsOf(b, rules)) < 0) return both;
    return 0;
  });
  const wolfpack = rules.wolfpack && twice.includes('J') ? -20 : 0;
  const fours = rules.four_of_a_kind ? -20 * twice.length : 0;
  const sum = columnSums.reduce((total, column) => total + column, wolfpack + fours);
  return rules.blackjack && sum === 21 ? 0 : sum;
}

/** Scores by seat, and the only lowest scorer's id or null. */
export function oracleScores(
  players: readonly Pick<PlayerView, 'id' | 'cards'>[],
  rules: GameOptions,
  finisherId: string | null,
): { readonly scores: readonly number[]; readonly winner: string | null } {
  const hands = players.map((player) => oracleHand(player.cards, rules));
  const least = Math.min(...hands);
  const knocked = hands.map((score, seat) => {
    if (players[seat]?.id !== finisherId) return score;
    return score + (rules.knock_penalty && least < score ? 10 : 0) - (rules.knock_bonus ? 5 : 0);
  });
  const lowest = Math.min(...knocked);
  const helped = knocked.map((score) => (rules.underdog_bonus && score === lowest ? score - 3 : score));
  const scores = helped.map((score, seat) =>
    rules.tied_shame && helped.some((other, at) => at !== seat && other === score) ? score + 5 : score,
  );
  const best = players.filter((_, seat) => scores[seat] === Math.min(...scores));
  return { scores, winner: best.length === 1 && best[0] !== undefined ? best[0].id : null };
}
