import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type HouseRule } from '../golf/options.ts';
import { scoreRound, soleLowestSeat } from './score-round.ts';
import { lobby, withHand } from './test-kit.ts';

/** Hands that count what they are named after. */
const HANDS: ReadonlyMap<number, string> = new Map([
  [4, '4h Kd Kh Kc Ks Kh'],
  [7, '7h Kd Kh Kc Ks Kh'],
  [9, '9h Kd Kh Kc Ks Kh'],
  [10, '10h Kd Kh Kc Ks Kh'],
  [21, 'Qh Ah Kd 10s Ks Kc'],
]);

const IDS = ['ann', 'bo', 'cy', 'di'];

function scoresOf(hands: readonly number[], finisher: string | null, rules: readonly HouseRule[]): readonly number[] {
  const ids = IDS.slice(0, hands.length);
  const table = hands.reduce(
    (before, hand, seat) => withHand(before, ids[seat] ?? '', HANDS.get(hand) ?? ''),
    lobby(ids),
  );
  const options = { ...DEFAULT_OPTIONS, ...Object.fromEntries(rules.map((rule) => [rule, true])) };
  return scoreRound(table.players, finisher, options);
}

it.each<[claim: string, hands: number[], finisher: string | null, rules: HouseRule[], scores: number[]]>([
  ['hands alone without house rules', [7, 10, 4], 'ann', [], [7, 10, 4]],
  ['blackjack before the players are compared', [21, 4], 'bo', ['blackjack', 'knock_penalty'], [0, 14]],
  ['a penalty for the finisher whom somebody beats', [7, 4], 'ann', ['knock_penalty'], [17, 4]],
  ['no penalty for the finisher who ties', [7, 7], 'ann', ['knock_penalty'], [7, 7]],
  ['no penalty for others', [7, 4], 'bo', ['knock_penalty'], [7, 4]],
  ['a bonus for the finisher', [7, 4], 'ann', ['knock_bonus'], [2, 4]],
  ['penalty and bonus of one finisher', [7, 4], 'ann', ['knock_penalty', 'knock_bonus'], [12, 4]],
  ['no penalty that only a bonus would have spared', [9, 7], 'ann', ['knock_penalty', 'knock_bonus'], [14, 7]],
  ['neither for a finisher who left', [7, 4], 'zoe', ['knock_penalty', 'knock_bonus'], [7, 4]],
  ['a bonus for the lowest', [7, 10], null, ['underdog_bonus'], [4, 10]],
  ['a bonus for all of the lowest', [7, 4, 4], null, ['underdog_bonus'], [7, 1, 1]],
  ['a bonus for the lowest after the finisher took his', [9, 7], 'ann', ['knock_bonus', 'underdog_bonus'], [1, 7]],
  ['a shame for each who ties', [7, 7, 10, 10], null, ['tied_shame'], [12, 12, 15, 15]],
  ['no tie once the lowest got a bonus', [7, 10], null, ['underdog_bonus', 'tied_shame'], [4, 10]],
  ['a tie of the lowest after their bonus', [7, 4, 4], null, ['underdog_bonus', 'tied_shame'], [7, 6, 6]],
  ['a tie that the bonus makes', [7, 4, 4, 4], null, ['underdog_bonus', 'tied_shame'], [7, 6, 6, 6]],
  ['a tie with the finisher after his bonus', [9, 4], 'ann', ['knock_bonus', 'tied_shame'], [9, 9]],
])('counts %s', (_claim, hands, finisher, rules, scores) => {
  expect(scoresOf(hands, finisher, rules)).toEqual(scores);
});

it('names a lowest seat only when it is alone', () => {
  expect(soleLowestSeat([7, 4, 10])).toBe(1);
  expect(soleLowestSeat([4, 7, 4])).toBeUndefined();
});
