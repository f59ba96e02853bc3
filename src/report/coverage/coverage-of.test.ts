import { expect, test } from 'vitest';
import { LocalReferee } from '../../campaign/referees/local-referee.ts';
import { CELLS } from '../../campaign/tally/settings/cell.ts';
import { SETTINGS } from '../../campaign/tally/settings/setting.ts';
import { NOTHING, type Tally } from '../../campaign/tally/tally.ts';
import { EVENT_TYPES, type EventType } from '../../events/event-data.ts';
import { PHASES, type Phase } from '../../golf/table-view.ts';
import { type Coverage, fidelityReportSchema } from '../fidelity-report.ts';
import { coverageOf } from './coverage-of.ts';
import { everyCell, tallyTold } from './testing/tally-told.ts';

function coverage(...tallies: readonly Tally[]): Coverage {
  const answer = coverageOf(tallies);
  expect(fidelityReportSchema.shape.coverage.safeParse(answer).error).toBeUndefined();
  // Only without games there is none.
  return answer as Coverage;
}

/** How often the event was told in the phase, in games of the setting. */
function cellOf({ settings }: Coverage, name: string, event: EventType, phase: Phase): number | null | undefined {
  const setting = settings.find((one) => one.name === name);
  return setting?.cells[EVENT_TYPES.indexOf(event)]?.[PHASES.indexOf(phase)];
}

test('without games there is none', () => {
  expect(coverageOf([])).toBeNull();
  expect(coverageOf([NOTHING, NOTHING])).toBeNull();
});

test('of games that a subject leads itself there is none', () => {
  expect(coverageOf([{ ...NOTHING, games: 10, events: 90 }])).toBeNull();
});

test('each event has a row and each phase a column; what the rules do not let happen is empty', () => {
  const told = { 'game_created/waiting': 1, 'card_flipped/playing': 4 };
  const found = coverage(tallyTold(1, 10, { 'every game': told, 'flip_mode never': { 'game_created/waiting': 1 } }));
  expect(found.settings.map(({ name }) => name)).toEqual(SETTINGS);
  for (const { cells } of found.settings) {
    expect(cells).toHaveLength(EVENT_TYPES.length);
    for (const row of cells) expect(row).toHaveLength(PHASES.length);
  }
  expect(cellOf(found, 'every game', 'game_created', 'waiting')).toBe(10);
  expect(cellOf(found, 'every game', 'card_flipped', 'playing')).toBe(7);
  expect(cellOf(found, 'every game', 'card_drawn', 'playing')).toBe(0);
  expect(cellOf(found, 'every game', 'card_drawn', 'waiting')).toBeNull();
  expect(cellOf(found, 'flip_mode never', 'card_flipped', 'playing')).toBeNull();
  expect(found.settings.find(({ name }) => name === 'flip_mode never')?.games).toBe(10);
});

test('what cannot be and was told all the same is shown, and is no combination', () => {
  const found = coverage(tallyTold(1, 10, { 'flip_mode never': { 'card_flipped/playing': 1 } }));
  expect(cellOf(found, 'flip_mode never', 'card_flipped', 'playing')).toBe(10);
  expect(found.combinations).toMatchObject({ possible: CELLS.length - 4, seen: 0 });
  expect(found.curve).toEqual([{ games: 10, combinations: 0 }]);
});

test('only settings that were played count, and the others are named', () => {
  const allButOne = { ...everyCell('blackjack', 1), 'card_drawn/playing': 0 };
  const found = coverage(tallyTold(1, 100, { 'every game': everyCell('every game', 1), blackjack: allButOne }));
  expect(found.combinations).toEqual({
    possible: 2 * CELLS.length,
    seen: 2 * CELLS.length - 1,
    missed: [{ setting: 'blackjack', event: 'card_drawn', phase: 'playing' }],
  });
  expect(found.curve_says).toMatch(/ No game was played with use_jokers, .*, so that nothing of it counts\.$/);
  expect(found.curve_says).not.toMatch(/with .*blackjack/);
});

test('campaigns add up, whatever each of them has played', () => {
  const one = tallyTold(1, 10, {
    'every game': { 'game_created/waiting': 1 },
    wolfpack: { 'game_created/waiting': 3 },
  });
  const other = tallyTold(1, 40, { 'every game': { 'game_created/waiting': 1, 'player_left/waiting': 40 } });
  const found = coverage(one, NOTHING, { ...other, reach: { 'game-created-in-waiting': 40 } });
  expect(cellOf(found, 'every game', 'game_created', 'waiting')).toBe(50);
  expect(cellOf(found, 'every game', 'player_left', 'waiting')).toBe(1);
  expect(found.settings.find(({ name }) => name === 'wolfpack')?.games).toBe(10);
  expect(found.combinations.seen).toBe(3);
  expect(found.reach.reached).toBe(1);
  expect(found.reach.least).toEqual([expect.objectContaining({ games: 40, share: 0.8 })]);
});

test('of a campaign that was played', async () => {
  const referee = await LocalReferee.open({ seed: 'coverage', store: 'memory', bails: false });
  const checked = await referee.check({ from: 1, to: 250 });
  if (!('tally' in checked)) throw new Error(checked.storeLost);
  const { tally } = checked;
  const found = coverage(tally);
  const { possible, seen, missed } = found.combinations;
  expect(possible).toBe(SETTINGS.length * CELLS.length - 6);
  expect(seen).toBeGreaterThan(possible / 2);
  expect(missed).toHaveLength(possible - seen);
  expect(found.curve.at(0)?.games).toBe(1);
  expect(found.curve.at(-1)).toEqual({ games: 250, combinations: seen });
  expect(cellOf(found, 'every game', 'game_created', 'waiting')).toBe(250);
  expect(found.reach.states - found.reach.reached).toBe(found.reach.missed.length);
  expect(found.reach.missed.some(({ near }) => near !== null)).toBe(true);
  expect(found.reach.least).toHaveLength(10);
  const shares = found.reach.least.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((less, more) => less - more));
  expect(shares.every((share) => share > 0)).toBe(true);
});
