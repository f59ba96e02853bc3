import { expect, test } from 'vitest';
import { SETTINGS, type Setting } from '../../campaign/tally/settings/setting.ts';
import { addTallies } from '../../campaign/tally/tally.ts';
import { curveOf, curveText, POINTS_MAX } from './curve.ts';
import { everyCell, type Told, tallyTold } from './testing/tally-told.ts';

const CREATED: Told = { 'game_created/waiting': 1 };

test('a point wherever there was something new, and one for the end', () => {
  const told: Told = { ...CREATED, 'player_joined/waiting': 1, 'card_drawn/playing': 7, 'game_ended/playing': 30 };
  expect(curveOf([tallyTold(1, 50, { 'every game': told })]).points).toEqual([
    { games: 1, combinations: 2 },
    { games: 7, combinations: 3 },
    { games: 30, combinations: 4 },
    { games: 50, combinations: 4 },
  ]);
});

test('campaigns come one after another, and what was seen before is not new', () => {
  const one = tallyTold(1, 10, { 'every game': CREATED });
  const other = tallyTold(1, 20, { 'every game': { ...CREATED, 'player_joined/waiting': 5 }, wolfpack: CREATED });
  const { games, points } = curveOf([one, other]);
  expect(games).toBe(30);
  expect(points).toEqual([
    { games: 1, combinations: 1 },
    { games: 11, combinations: 2 },
    { games: 15, combinations: 3 },
    { games: 30, combinations: 3 },
  ]);
});

test('games of a shard, or of one with gaps, are counted from its first', () => {
  const shard = tallyTold(501, 600, { 'every game': { 'game_created/waiting': 501 } });
  const late = tallyTold(901, 950, { wolfpack: { 'game_created/waiting': 911 } });
  const expected = [
    { games: 1, combinations: 1 },
    { games: 111, combinations: 2 },
    { games: 150, combinations: 2 },
  ];
  expect(curveOf([shard, late]).points).toEqual(expected);
  expect(curveOf([addTallies(late, shard)]).points).toEqual(expected);
});

test('however many combinations, a page has points enough, the first and the last among them', () => {
  const told = SETTINGS.map((setting, index): [Setting, Told] => [setting, everyCell(setting, 1 + 30 * index)]);
  const { points, firsts } = curveOf([tallyTold(1, 1_000, Object.fromEntries(told))]);
  expect(firsts.length).toBeGreaterThan(2 * POINTS_MAX);
  expect(points).toHaveLength(POINTS_MAX);
  expect(points[0]).toEqual({ games: 1, combinations: 1 });
  expect(points.at(-1)).toEqual({ games: 1_000, combinations: firsts.length });
  for (const { games, combinations } of points)
    expect(firsts.filter((game) => game <= games)).toHaveLength(combinations);
});

function textOf(firsts: readonly number[], games: number, possible: number): string {
  return curveText({ games, firsts, points: [] }, { possible, seen: firsts.length, missed: [] });
}

test('nothing new in the last half is flat', () => {
  expect(textOf([1, 1, 500], 1_000, 4)).toBe(
    'Flat since game 500 of 1,000, with 1 combination of 4 missing: more games of this kind show nothing new; write better tests.',
  );
});

test('anything new in it is not', () => {
  expect(textOf([1, 1, 501, 900], 1_000, 2_000)).toBe(
    'Still rising, with 1,996 combinations of 2,000 missing: the last half of the games showed 2 new, 50 % of what was seen, the last at game 900 of 1,000; run longer.',
  );
});

test('when nothing is missing there is nothing to run for', () => {
  expect(textOf([1, 1, 501], 1_000, 3)).toBe(
    'Complete: 1,000 games showed all 3 combinations, the last new one at game 501 of 1,000.',
  );
});
