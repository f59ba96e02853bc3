import { expect, test } from 'vitest';
import { HOUSE_RULES } from '../../../golf/options.ts';
import type { Phase } from '../../../golf/table-view.ts';
import type { RecordedGame } from '../../../harness/checker.ts';
import { generateScript } from '../../../harness/generate/generate-game.ts';
import { reachList } from '../../../harness/reach/reach-list.ts';
import { ReachTally } from '../../../harness/reach/reach-tally.ts';
import { runScript } from '../../../harness/run-game.ts';
import { ownSubject } from '../../../harness/subject.ts';
import { CELLS, isPossible } from './cell.ts';
import { SETTINGS, type Setting } from './setting.ts';
import { addSettings, SettingCounter, type SettingTallies } from './setting-tally.ts';

const GAMES = 80;
const FROM = 1_001;

const reach = new ReachTally(reachList);
const games = Array.from({ length: GAMES }, (_, index) => {
  const { played } = runScript(generateScript(`settings/${index}`), ownSubject, [reach.checker]);
  return { number: FROM + index, played, begunIn: [...reach.begunIn] };
});

function talliesOf(some: typeof games): SettingTallies {
  const counter = new SettingCounter();
  for (const { number, played, begunIn } of some) counter.add(number, played, begunIn);
  return counter.tallies;
}

const tallies = talliesOf(games);

function isOf({ setup }: RecordedGame, setting: Setting): boolean {
  const rule = HOUSE_RULES.find((name) => name === setting);
  if (rule !== undefined) return setup.options[rule];
  return setting === 'every game' || setting === `flip_mode ${setup.options.flip_mode}`;
}

/** What the rebuilt tables say: each event, and the phase of the table before its action. */
function toldIn({ events, settledAt, rebuiltTables }: RecordedGame): Set<string> {
  return new Set(
    events.map(({ event_type }, index) => {
      const before = settledAt.findLast((settled) => settled <= index) ?? 0;
      return `${event_type} in ${rebuiltTables()[before]?.phase}`;
    }),
  );
}

test('an event counts for the phase in which its action began, once in a game, in each setting of the game', () => {
  const told = games.map(({ number, played }) => ({ number, played, cells: toldIn(played) }));
  for (const setting of SETTINGS) {
    const ofSetting = told.filter(({ played }) => isOf(played, setting));
    const numbers = CELLS.map(({ event, phase }) =>
      ofSetting.filter(({ cells }) => cells.has(`${event} in ${phase}`)).map(({ number }) => number),
    );
    expect([setting, tallies[setting]]).toEqual([
      setting,
      {
        games: ofSetting.length,
        told: numbers.map(({ length }) => length),
        first: numbers.map(([first]) => first ?? 0),
      },
    ]);
  }
});

test('games tell nothing that the rules do not let happen', () => {
  const possible = new Set(CELLS.map(({ event, phase }) => `${event} in ${phase}`));
  expect(games.flatMap(({ played }) => [...toldIn(played)]).filter((cell) => !possible.has(cell))).toEqual([]);
  for (const setting of SETTINGS)
    expect(CELLS.filter((cell, index) => !isPossible(cell, setting) && tallies[setting]?.told[index] !== 0)).toEqual(
      [],
    );
});

test('the first of all games is the first of any part', () => {
  const late = talliesOf(games.slice(30));
  const early = talliesOf(games.slice(0, 30));
  expect(addSettings(late, early)).toEqual(tallies);
  expect(addSettings(early, late)).toEqual(tallies);
  expect(addSettings({}, tallies)).toEqual(tallies);
  expect(addSettings({}, {})).toEqual({});
});

test('a game that nobody watched counts for its settings, and tells nothing', () => {
  const [game] = games;
  const phases: readonly Phase[] = [];
  const unwatched = talliesOf([{ ...(game as (typeof games)[number]), begunIn: [...phases] }]);
  expect(unwatched['every game']?.games).toBe(1);
  expect(unwatched['every game']?.told.every((told) => told === 0)).toBe(true);
});
