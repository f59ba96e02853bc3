import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type HouseRule } from '../../golf/options.ts';
import { cards } from '../../golf/testing/cards.ts';
import { handScore } from './hand-score.ts';

function score(hand: string, ...rules: HouseRule[]): number {
  return handScore(cards(hand), { ...DEFAULT_OPTIONS, ...Object.fromEntries(rules.map((rule) => [rule, true])) });
}

const JACKS = 'Jh 4h Jd / Js 4s Jc';

describe('a hand', () => {
  it.each<[string, number, HouseRule[]]>([
    // The examples of docs/rules.md.
    ['5h Kh 2h / 5s 3h 2d', 3, []],
    ['5h Kh 2h / 5s 3h 2d', -1, ['negative_pairs_keep_value']],
    [JACKS, 0, []],
    [JACKS, -20, ['wolfpack']],
    [JACKS, -40, ['wolfpack', 'four_of_a_kind']],
    // Pairs count in columns only: not side by side, not across.
    ['5h 5s 9h / 6h 7h 9s', 23, []],
    ['5h 6h 7h / 7s 5s 6s', 36, []],
    ['Ah 3h 4h / 5h 6h 7h', 26, []],
    ['Ah 3h 4h / As 3s 4s', 0, []],
    ['Ah Ah Ah / Ah Ah Ah', 0, []],
  ])('%s is worth %i under %j', (hand, points, rules) => {
    expect(score(hand, ...rules)).toBe(points);
  });

  it.each<[string, number, HouseRule[]]>([
    ['2h 3h 4h / 2s 3s 4s', -4, ['negative_pairs_keep_value']],
    ['Kh 3h 4h / Ks 3s 4s', -4, ['negative_pairs_keep_value', 'super_kings']],
    ['Kh 3h 4h / Ks 3s 4s', 0, ['negative_pairs_keep_value']],
    ['Kh 3h 4h / Ks 3s 4s', 0, ['super_kings']],
    ['★h 3h 4h / ★s 3s 4s', -4, ['negative_pairs_keep_value']],
    ['★h 3h 4h / ★s 3s 4s', 0, []],
    ['★h 3h 4h / ★h 3s 4s', -10, ['negative_pairs_keep_value', 'lucky_swing']],
    ['9h 3h 4h / 9s 3s 4s', 0, ['negative_pairs_keep_value']],
    ['Jh 3h 4h / Jd 3s 4s', 0, ['negative_pairs_keep_value', 'one_eyed_jacks']],
  ])('a pair in %s makes it %i under %j', (hand, points, rules) => {
    expect(score(hand, ...rules)).toBe(points);
  });

  it.each<[string, number, HouseRule[]]>([
    ['★h 3h 4h / ★s 3s 4s', -4, ['eagle_eye']],
    ['★h 3h 4h / ★s 3s 4s', -4, ['eagle_eye', 'lucky_swing', 'negative_pairs_keep_value']],
    ['★h ★s 4h / ★s ★h 4s', -8, ['eagle_eye']],
    ['★h 3h 4h / 5h 3s 4s', 7, ['eagle_eye']],
    ['★h 3h 4h / 5h 3s 4s', 0, ['lucky_swing']],
    ['2h 3h 4h / 2s 3s 4s', 0, ['eagle_eye']],
  ])('under the eagle eye %s is worth %i: %j', (hand, points, rules) => {
    expect(score(hand, ...rules)).toBe(points);
  });

  it.each<[string, number, HouseRule[]]>([
    ['Jh Jd Jc / Js Jh Jd', -20, ['wolfpack']],
    ['Jh Jd Jc / Js Jh Jd', -20, ['four_of_a_kind']],
    ['Jh Jd Jc / Js Jh Jd', -40, ['wolfpack', 'four_of_a_kind']],
    ['Jh Jd 4c / Js 5h 6d', 10 + 5 + 4 + 6, ['wolfpack', 'four_of_a_kind']],
    ['Jh Jd 4c / 5h 6h 4d', 10 + 5 + 10 + 6, ['wolfpack', 'four_of_a_kind']],
    ['7h 7d 4c / 7s 7c 4d', -20, ['four_of_a_kind']],
    ['7h 7d 4c / 7s 7c 4d', 0, ['wolfpack']],
    ['7h 8d 4c / 7s 8c 4d', 0, ['four_of_a_kind']],
    ['7h 7s 4c / 7d 9c 7c', 7 + 9 + 4 + 7, ['four_of_a_kind']],
    ['2h 2d 4c / 2s 2c 4d', -28, ['four_of_a_kind', 'negative_pairs_keep_value']],
    ['★h ★s 4c / ★s ★h 4d', -28, ['four_of_a_kind', 'eagle_eye']],
  ])('combinations in %s make it %i under %j', (hand, points, rules) => {
    expect(score(hand, ...rules)).toBe(points);
  });

  it.each<[string, number, number]>([
    ['10h Ah 4h / Qh Ks 4s', 21, 0],
    ['10h Kh 4h / Qh Ks 4s', 20, 20],
    ['10h 2h 4h / Qh As 4s', 19, 19],
    ['10h Ah 4h / Qh As 4s', 20, 20],
  ])('blackjack makes nothing of exactly 21: %s, %i, becomes %i', (hand, points, withRule) => {
    expect(score(hand)).toBe(points);
    expect(score(hand, 'blackjack')).toBe(withRule);
  });
});
