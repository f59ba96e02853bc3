import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type HouseRule } from '../golf/options.ts';
import { scoreHand } from './score-hand.ts';
import { cards } from './test-kit.ts';

it.each<[claim: string, hand: string, rules: HouseRule[], points: number]>([
  ['the pair of the first column as 0', '5h Kh 2h 5d 3d 2d', [], 3],
  ['a pair of twos by its sum under the rule', '5h Kh 2h 5d 3d 2d', ['negative_pairs_keep_value'], -1],
  ['two columns of jacks as 0', 'Jh 4h Jd Js 4s Jc', [], 0],
  ['wolfpack', 'Jh 4h Jd Js 4s Jc', ['wolfpack'], -20],
  ['wolfpack and four of a kind together', 'Jh 4h Jd Js 4s Jc', ['wolfpack', 'four_of_a_kind'], -40],
  [
    'three columns of jacks as one wolfpack and one four of a kind',
    'Jh Jh Jd Js Js Jc',
    ['wolfpack', 'four_of_a_kind'],
    -40,
  ],
  ['no wolfpack for one column of jacks', 'Jh 4h Jd Js 4s 3c', ['wolfpack'], 13],
  ['no wolfpack for two columns of queens', 'Qh 4h Qd Qs 4s Qc', ['wolfpack'], 0],
  ['four of a kind of queens', 'Qh 4h Qd Qs 4s Qc', ['four_of_a_kind'], -20],
  ['no four of a kind across columns', 'Qh Qd Qs 4s 4c Qc', ['four_of_a_kind'], 28],
  ['a pair of jokers as 0', '★h Kh Kd ★s 3d Kc', [], 3],
  [
    'a pair of jokers by its sum under negative_pairs_keep_value',
    '★h Kh Kd ★s 3d Kc',
    ['negative_pairs_keep_value'],
    -1,
  ],
  ['a pair of jokers as -4 under eagle_eye', '★h Kh Kd ★s 3d Kc', ['eagle_eye'], -1],
  [
    'a pair of jokers as -4 under eagle_eye, whatever else',
    '★h Kh Kd ★s 3d Kc',
    ['eagle_eye', 'negative_pairs_keep_value', 'lucky_swing'],
    -1,
  ],
  ['a single joker as 2 under eagle_eye', '★h Kh Kd 3d 3d Kc', ['eagle_eye'], 8],
  ['a pair of lucky jokers by its sum', '★h Kh Kd ★h 3d Kc', ['negative_pairs_keep_value', 'lucky_swing'], -7],
  ['a pair of kings as 0 without super_kings', '4h Kh 4d 4s Ks 4c', ['negative_pairs_keep_value'], 0],
  ['a pair of super kings by its sum', '4h Kh 4d 4s Ks 4c', ['negative_pairs_keep_value', 'super_kings'], -4],
  ['a pair of super kings as 0 without the rule for pairs', '4h Kh 4d 4s Ks 4c', ['super_kings'], 0],
  [
    'a pair of a one-eyed and another jack as 0',
    'Jh Kh Kd Jd 3d Kc',
    ['one_eyed_jacks', 'negative_pairs_keep_value'],
    3,
  ],
  [
    'four twos by their sum and as four of a kind',
    '2h 2d Kd 2s 2c Kc',
    ['negative_pairs_keep_value', 'four_of_a_kind'],
    -28,
  ],
  ['21 as it is', 'Qh Ah Kd 10s Ks Kc', [], 21],
  ['21 as 0 under blackjack', 'Qh Ah Kd 10s Ks Kc', ['blackjack'], 0],
  ['20 as it is under blackjack', 'Qh Kh Kd 10s Ks Kc', ['blackjack'], 20],
  ['21 under blackjack only after combinations', 'Qh Qh 10d Qs Qs Ac', ['blackjack', 'four_of_a_kind'], -9],
])('counts %s', (_claim, hand, rules, points) => {
  const options = { ...DEFAULT_OPTIONS, ...Object.fromEntries(rules.map((rule) => [rule, true])) };
  expect(scoreHand(cards(hand), options)).toBe(points);
});
