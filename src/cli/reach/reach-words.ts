/** What was reached and what was missed, in words and as data. */
import type { Missed, Reached } from '../../harness/reach/reached.ts';
import { counted } from '../counted.ts';

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
