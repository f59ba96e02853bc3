/** The reach list over several campaigns. */
import type { Tally } from '../../campaign/tally/tally.ts';
import { counted } from '../../golf/counted.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { type Missed, reachedOf } from '../../harness/reach/reached.ts';
import type { Coverage } from '../fidelity-report.ts';

/** Rare states that are shown: those that were missed are named beside them, however many. */
const LEAST_MAX = 10;

/** Of campaigns that have games. */
export function reachOf(tallies: readonly Tally[]): Coverage['reach'] {
  const games = tallies.reduce((sum, tally) => sum + tally.games, 0);
  const byName = Object.fromEntries(
    reachList.map(({ name }) => [name, tallies.reduce((sum, { reach }) => sum + (reach[name] ?? 0), 0)]),
  );
  const { counts, missed } = reachedOf(reachList, games, byName);
  const least = counts
    .filter((counted) => counted.games > 0)
    .sort((one, other) => one.games - other.games)
    .slice(0, LEAST_MAX);
  return {
    states: counts.length,
    reached: counts.length - missed.length,
    missed: missed.map(({ state, near }) => ({ name: state.name, says: state.says, near: nearText(near) })),
    least: least.map(({ state, games: some }) => ({
      name: state.name,
      says: state.says,
      games: some,
      share: some / games,
    })),
  };
}

function nearText(near: Missed['near']): string | null {
  return near === undefined ? null : `${near.name}, in ${counted(near.games, 'game')}`;
}
