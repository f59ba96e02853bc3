/** How many different combinations of event, phase and setting the first so many games had shown, and what follows. */
import { sizeOf } from '../../campaign/ranges/range.ts';
import { CELLS, isPossible } from '../../campaign/tally/settings/cell.ts';
import { SETTINGS } from '../../campaign/tally/settings/setting.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { counted } from '../../golf/counted.ts';
import type { Coverage } from '../fidelity-report.ts';
import { percentAbout } from '../statistics/percent-words.ts';

export interface Curve {
  /** Of all games. */
  readonly games: number;
  /** For each combination that was seen, which game was the first: counted from 1, over all campaigns. Ascending. */
  readonly firsts: readonly number[];
  readonly points: Coverage['curve'];
}

/** More than a page is wide enough to show. */
export const POINTS_MAX = 200;

/** Of campaigns one after another. */
export function curveOf(tallies: readonly Tally[]): Curve {
  const firsts = new Map<string, number>();
  let games = 0;
  for (const tally of tallies) {
    for (const [combination, game] of firstsIn(tally))
      if (!firsts.has(combination)) firsts.set(combination, games + playedUpTo(game, tally));
    games += tally.games;
  }
  const ascending = [...firsts.values()].sort((one, other) => one - other);
  return { games, firsts: ascending, points: thinned(pointsOf(ascending, games)) };
}

/** Each combination that the rules let happen and the campaign saw, with the number of its first game. */
function firstsIn({ settings }: Tally): [string, number][] {
  return SETTINGS.flatMap((setting) =>
    CELLS.flatMap((cell, index): [string, number][] => {
      const first = settings[setting]?.first[index] ?? 0;
      if (first === 0 || !isPossible(cell, setting)) return [];
      return [[`${setting}/${cell.event}/${cell.phase}`, first]];
    }),
  );
}

/** Games of the campaign up to this one: those of a shard do not begin with number 1. */
function playedUpTo(game: number, { covered }: Tally): number {
  return covered
    .filter(({ from }) => from <= game)
    .reduce((sum, { from, to }) => sum + sizeOf({ from, to: Math.min(to, game) }), 0);
}

/** One wherever there was something new, and one for the end. */
function pointsOf(firsts: readonly number[], games: number): Coverage['curve'] {
  const points = firsts.flatMap((game, index) =>
    game === firsts[index + 1] ? [] : [{ games: game, combinations: index + 1 }],
  );
  if (points.at(-1)?.games !== games) points.push({ games, combinations: firsts.length });
  return points;
}

/** Evenly, the first and the last always among them. */
function thinned<Item>(points: readonly Item[]): Item[] {
  if (points.length <= POINTS_MAX) return [...points];
  const step = (points.length - 1) / (POINTS_MAX - 1);
  return Array.from({ length: POINTS_MAX }, (_, index) => Math.round(index * step)).flatMap((index) =>
    points.slice(index, index + 1),
  );
}

/**
 * What to do about it. Flat is what showed nothing new in the last half of its games; complete, what has nothing left to
 * show.
 */
export function curveText({ games, firsts }: Curve, { possible, seen }: Coverage['combinations']): string {
  const last = firsts.at(-1) ?? 0;
  const all = counted(games, 'game');
  const at = `game ${last.toLocaleString('en-US')} of ${games.toLocaleString('en-US')}`;
  if (seen === possible)
    return `Complete: ${all} showed all ${counted(possible, 'combination')}, the last new one at ${at}.`;
  const missing = `${counted(possible - seen, 'combination')} of ${possible.toLocaleString('en-US')} missing`;
  if (last * 2 <= games)
    return `Flat since ${at}, with ${missing}: more games of this kind show nothing new; write better tests.`;
  const late = firsts.filter((game) => game * 2 > games).length;
  return `Still rising, with ${missing}: the last half of the games showed ${late.toLocaleString('en-US')} new, ${percentAbout(late / seen)} % of what was seen, the last at ${at}; run longer.`;
}
