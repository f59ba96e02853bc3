import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type GameOptions } from '../golf/options.ts';
import { cardPoints } from './card-points.ts';
import { card } from './test-kit.ts';

it.each([
  ['Ah', 1],
  ['2h', -2],
  ['3h', 3],
  ['4d', 4],
  ['5c', 5],
  ['6s', 6],
  ['7h', 7],
  ['8d', 8],
  ['9c', 9],
  ['10s', 10],
  ['Jh', 10],
  ['Jd', 10],
  ['Qc', 10],
  ['Ks', 0],
  ['★h', -2],
])('counts %s as %i without house rules', (text, points) => {
  expect(cardPoints(card(text), DEFAULT_OPTIONS)).toBe(points);
});

it.each<[keyof GameOptions, string, number]>([
  ['ten_penny', '10h', 1],
  ['super_kings', 'Kd', -2],
  ['one_eyed_jacks', 'Jh', 0],
  ['one_eyed_jacks', 'Js', 0],
  ['one_eyed_jacks', 'Jd', 10],
  ['one_eyed_jacks', 'Jc', 10],
  ['lucky_swing', '★h', -5],
  ['eagle_eye', '★s', 2],
])('with %s counts %s as %i', (rule, text, points) => {
  expect(cardPoints(card(text), { ...DEFAULT_OPTIONS, [rule]: true })).toBe(points);
});

it('lets eagle_eye win over lucky_swing', () => {
  expect(cardPoints(card('★h'), { ...DEFAULT_OPTIONS, lucky_swing: true, eagle_eye: true })).toBe(2);
});
