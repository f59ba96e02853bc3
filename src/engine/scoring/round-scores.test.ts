import { describe, expect, it } from 'vitest';
import { faceUp } from '../../golf/card.ts';
import { DEFAULT_OPTIONS, type HouseRule } from '../../golf/options.ts';
import type { PlayerView } from '../../golf/table-view.ts';
import { cards } from '../../golf/testing/cards.ts';
import { newPlayer } from '../table-state.ts';
import { roundScores } from './round-scores.ts';

/** Hands that are worth so much: the first column counts, the others cancel. */
const HANDS: ReadonlyMap<number, string> = new Map([
  [-4, '2h 3h 4h / ★s 3s 4s'],
  [1, 'Ah 3h 4h / Ks 3s 4s'],
  [4, '4h 3h 5h / Ks 3s 5s'],
  [5, '5h 3h 4h / Ks 3s 4s'],
  [7, '7h 3h 4h / Ks 3s 4s'],
  [10, '10h 3h 4h / Ks 3s 4s'],
  [21, '10h Ah 4h / Qh Ks 4s'],
]);

function playersWith(worth: readonly number[]): PlayerView[] {
  return worth.map((points, seat) => ({
    ...newPlayer({ id: `p${seat}`, name: 'P', is_cpu: false, cpu_profile: null }),
    cards: cards(HANDS.get(points) ?? '').map(faceUp),
  }));
}

function scored(worth: readonly number[], rules: readonly HouseRule[], finisher: number | null = 0) {
  const options = { ...DEFAULT_OPTIONS, ...Object.fromEntries(rules.map((rule) => [rule, true])) };
  const { scores, winner_id } = roundScores(playersWith(worth), options, finisher === null ? null : `p${finisher}`);
  return { scores: [...scores.values()], winner: winner_id };
}

describe('the scores of a round', () => {
  it.each<[number[], HouseRule[], number[], string | null]>([
    // The examples of docs/rules.md.
    [[7, 10], ['underdog_bonus', 'tied_shame'], [4, 10], 'p0'],
    [[7, 4, 4], ['underdog_bonus', 'tied_shame'], [7, 6, 6], null],
    // Without house rules they are the hands.
    [[7, 10, -4], [], [7, 10, -4], 'p2'],
    [[7, 7, 10], [], [7, 7, 10], null],
    // The finisher, p0, is behind somebody, or not.
    [[7, 4, 10], ['knock_penalty'], [17, 4, 10], 'p1'],
    [[4, 7, 10], ['knock_penalty'], [4, 7, 10], 'p0'],
    [[4, 4, 10], ['knock_penalty'], [4, 4, 10], null],
    [[7, 4], ['knock_bonus'], [2, 4], 'p0'],
    [[4, 7], ['knock_bonus'], [-1, 7], 'p0'],
    // Penalty before bonus: who would be lowest with his bonus has been punished before.
    [[7, 4], ['knock_penalty', 'knock_bonus'], [12, 4], 'p1'],
    // The bonus comes before the lowest is looked for.
    [[7, 4], ['knock_bonus', 'underdog_bonus'], [-1, 4], 'p0'],
    [[7, 4, 4], ['underdog_bonus'], [7, 1, 1], null],
    [[7, 7, 4], ['tied_shame'], [12, 12, 4], 'p2'],
    [[4, 4, 7], ['tied_shame'], [9, 9, 7], 'p2'],
    [[4, 4, 4], ['tied_shame'], [9, 9, 9], null],
    // Shame is for those who tie before it, not for those who tie by it.
    [[5, 5, 10], ['tied_shame'], [10, 10, 10], null],
    [[4, 4, 7, 7], ['tied_shame'], [9, 9, 12, 12], null],
    // The underdog's bonus may make a tie, and break one.
    [[7, 4, 1], ['underdog_bonus', 'tied_shame'], [7, 4, -2], 'p2'],
    [[21, 4], ['blackjack', 'knock_penalty'], [0, 4], 'p0'],
  ])('%j under %j are %j, won by %s', (worth, rules, scores, winner) => {
    expect(scored(worth, rules)).toEqual({ scores, winner });
  });

  it('have neither bonus nor penalty when nobody went out, or who did has left', () => {
    for (const finisher of [null, 9])
      expect(scored([7, 4], ['knock_penalty', 'knock_bonus'], finisher).scores).toEqual([7, 4]);
  });

  it('have bonus and penalty for the finisher alone, wherever he sits', () => {
    expect(scored([4, 7, 10], ['knock_penalty'], 2).scores).toEqual([4, 7, 20]);
    expect(scored([4, 7, 10], ['knock_bonus'], 1).scores).toEqual([4, 2, 10]);
  });

  it('name every player, in turn order, even with odd ids', () => {
    const players = playersWith([7, 4, 1]).map((player, seat) => ({
      ...player,
      id: ['__proto__', '10', '2'][seat] ?? '',
    }));
    expect([...roundScores(players, DEFAULT_OPTIONS, null).scores]).toEqual([
      ['__proto__', 7],
      ['10', 4],
      ['2', 1],
    ]);
  });
});
