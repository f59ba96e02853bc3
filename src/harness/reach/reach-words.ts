/** What was reached and what was missed, in words and as data. */

import { counted } from '../../golf/counted.ts';
import type { Missed, Reached } from './reached.ts';

/** A line for each missed state: what it is, and how near the games came. */
export function missedLines(missed: readonly Missed[]): string[] {
  return missed.map(({ state, near }) => {
    const how = near === undefined ? 'no game came near' : `nearest: ${near.name}, in ${counted(near.games, 'game')}`;
    return `missed: ${state.name} (${state.says}); ${how}`;
  });
}

/** For `--json`. */
export function reachFields({ counts, missed }: Reached): object {
  return {
    states: counts.length,
    reached: counts.length - missed.length,
    missed: missed.map(({ state, near }) => ({ name: state.name, says: state.says, near: near ?? null })),
    counts: Object.fromEntries(counts.map(({ state, games }) => [state.name, games])),
  };
}

/** How much of the reach list the games saw, with a few of those that they did not. */
export function reachLine({ counts, missed }: Reached): string {
  const names = missed.slice(0, NAMES_MAX).map(({ state }) => state.name);
  const more = missed.length > names.length ? `, and ${missed.length - names.length} more` : '';
  const rest = missed.length === 0 ? '' : `; not ${names.join(', ')}${more}`;
  return `reached ${counts.length - missed.length} of ${counts.length} states${rest}`;
}

const NAMES_MAX = 3;
