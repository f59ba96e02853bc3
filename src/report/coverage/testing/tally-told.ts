/** For the tests of coverage: tallies made by hand. */
import { CELLS, isPossible } from '../../../campaign/tally/settings/cell.ts';
import { SETTINGS, type Setting } from '../../../campaign/tally/settings/setting.ts';
import { NOTHING, type Tally } from '../../../campaign/tally/tally.ts';

/** `event/phase`, told by this game and every later one. */
export type Told = Readonly<Record<string, number>>;

/** A campaign of the games, in which each setting of `told` was played by all games, and the others by none. */
export function tallyTold(from: number, to: number, told: Readonly<Partial<Record<Setting, Told>>>): Tally {
  const games = to - from + 1;
  const settings = SETTINGS.map((setting) => {
    const first = CELLS.map(({ event, phase }) => told[setting]?.[`${event}/${phase}`] ?? 0);
    const counts = first.map((game) => (game === 0 ? 0 : to - game + 1));
    return [setting, { games: told[setting] === undefined ? 0 : games, told: counts, first }] as const;
  });
  return { ...NOTHING, covered: [{ from, to }], games, clean: games, settings: Object.fromEntries(settings) };
}

/** Everything that the rules let happen, told by the game of its index, counted from `from`. */
export function everyCell(setting: Setting, from: number): Told {
  const possible = CELLS.filter((cell) => isPossible(cell, setting));
  return Object.fromEntries(possible.map(({ event, phase }, index) => [`${event}/${phase}`, from + index]));
}
