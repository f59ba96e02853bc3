import { describe, expect, it } from 'vitest';
import { cardOf, RANKS, SUITS } from '../../golf/card.ts';
import { DEFAULT_OPTIONS, type GameOptions, HOUSE_RULES } from '../../golf/options.ts';
import { cardPoints } from './card-points.ts';

/** Points of a rank in each suit: hearts, diamonds, clubs, spades. */
function points(options: Partial<GameOptions>): Map<string, number[]> {
  const complete = { ...DEFAULT_OPTIONS, ...options };
  return new Map(RANKS.map((rank) => [rank, SUITS.map((suit) => cardPoints(cardOf(rank, suit), complete))]));
}

const same = (value: number): number[] => [value, value, value, value];

const PLAIN = new Map([
  ['A', same(1)],
  ['2', same(-2)],
  ['3', same(3)],
  ['4', same(4)],
  ['5', same(5)],
  ['6', same(6)],
  ['7', same(7)],
  ['8', same(8)],
  ['9', same(9)],
  ['10', same(10)],
  ['J', same(10)],
  ['Q', same(10)],
  ['K', same(0)],
  ['★', same(-2)],
]);

describe('the points of a card', () => {
  it('are those of the table in the plain game', () => {
    expect(points({})).toEqual(PLAIN);
  });

  it.each<[Partial<GameOptions>, string, number[]]>([
    [{ ten_penny: true }, '10', same(1)],
    [{ one_eyed_jacks: true }, 'J', [0, 10, 10, 0]],
    [{ super_kings: true }, 'K', same(-2)],
    [{ lucky_swing: true }, '★', same(-5)],
    [{ eagle_eye: true }, '★', same(2)],
    [{ eagle_eye: true, lucky_swing: true }, '★', same(2)],
  ])('under %j differ for %s alone', (options, rank, changed) => {
    expect(points(options)).toEqual(new Map([...PLAIN, [rank, changed]]));
  });

  it('are changed by no other house rule', () => {
    const changing = ['ten_penny', 'one_eyed_jacks', 'super_kings', 'lucky_swing', 'eagle_eye'];
    for (const rule of HOUSE_RULES) if (!changing.includes(rule)) expect(points({ [rule]: true })).toEqual(PLAIN);
  });
});
