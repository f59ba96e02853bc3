/** What the games of campaigns have seen: events by phase and setting, states of the reach list, and what is missing. */
import { CELLS, isPossible } from '../../campaign/tally/settings/cell.ts';
import { SETTINGS, type Setting } from '../../campaign/tally/settings/setting.ts';
import { addSettings, type SettingTallies, type SettingTally } from '../../campaign/tally/settings/setting-tally.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { EVENT_TYPES } from '../../events/event-data.ts';
import { PHASES } from '../../golf/table-view.ts';
import type { Coverage } from '../fidelity-report.ts';
import { curveOf, curveText } from './curve.ts';
import { reachOf } from './reach-of.ts';

/**
 * Of campaigns with different games, one after another in this order. Null without games of Golf: nobody counts what
 * games see that a subject leads itself.
 *
 * Combinations of a setting that no game was played in do not count as possible: what was not wanted, as by another
 * engine that has no such rule, is not missing. `curve_says` names such settings.
 */
export function coverageOf(tallies: readonly Tally[]): Coverage | null {
  const played = tallies.filter(isOfGolf);
  if (played.length === 0) return null;
  const settings = played.map((tally) => tally.settings).reduce(addSettings);
  const combinations = combinationsOf(settings);
  const curve = curveOf(played);
  return {
    events: [...EVENT_TYPES],
    phases: [...PHASES],
    settings: SETTINGS.map((name) => ({
      name,
      games: settings[name]?.games ?? 0,
      cells: cellsOf(name, settings[name]),
    })),
    combinations,
    curve: curve.points,
    curve_says: [curveText(curve, combinations), ...notPlayed(settings)].join(' '),
    reach: reachOf(played),
  };
}

function isOfGolf({ settings }: Tally): boolean {
  return Object.values(settings).some((setting) => setting.games > 0);
}

/** What should be impossible and was told by a broken engine is shown. */
function cellsOf(name: Setting, setting: SettingTally | undefined): (number | null)[][] {
  return EVENT_TYPES.map((event) =>
    PHASES.map((phase) => {
      const index = CELLS.findIndex((cell) => cell.event === event && cell.phase === phase);
      const cell = CELLS[index];
      if (cell === undefined) return null;
      const games = setting?.told[index] ?? 0;
      return games > 0 || isPossible(cell, name) ? games : null;
    }),
  );
}

function combinationsOf(settings: SettingTallies): Coverage['combinations'] {
  const possible = SETTINGS.flatMap((setting) => {
    const tally = settings[setting];
    if (tally === undefined || tally.games === 0) return [];
    return CELLS.map((cell, index) => ({ setting, cell, told: tally.told[index] ?? 0 })).filter(({ cell }) =>
      isPossible(cell, setting),
    );
  });
  const missed = possible.filter(({ told }) => told === 0);
  return {
    possible: possible.length,
    seen: possible.length - missed.length,
    missed: missed.map(({ setting, cell }) => ({ setting, ...cell })),
  };
}

function notPlayed(settings: SettingTallies): string[] {
  const names = SETTINGS.filter((name) => (settings[name]?.games ?? 0) === 0);
  return names.length === 0 ? [] : [`No game was played with ${names.join(', ')}, so that nothing of it counts.`];
}
