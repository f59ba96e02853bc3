/** What games have reached of a list of states, and what they have missed. */
import type { ReachState } from './reach-state.ts';

/** A state that no game has reached, and how near they came. */
export interface Missed {
  readonly state: ReachState;
  /** The nearest state on the way that was reached, and by how many games. */
  readonly near: { readonly name: string; readonly games: number } | undefined;
}

export interface Reached {
  /** Games that were watched. */
  readonly games: number;
  /** How many games reached each state, in the order of the list. */
  readonly counts: readonly { readonly state: ReachState; readonly games: number }[];
  /** The states that no game has reached. */
  readonly missed: readonly Missed[];
}

/** `games`: how many were watched, and how many of them reached each state, by its name; none unless told. */
export function reachedOf(
  states: readonly ReachState[],
  games: number,
  byName: Readonly<Record<string, number>>,
): Reached {
  const counts = states.map((state) => ({ state, games: byName[state.name] ?? 0 }));
  const missed = counts
    .filter((counted) => counted.games === 0)
    .map(({ state }) => ({ state, near: nearest(state, counts) }));
  return { games, counts, missed };
}

function nearest({ after }: ReachState, counts: Reached['counts']): Missed['near'] {
  const counted = counts.find(({ state }) => state.name === after);
  if (counted === undefined) return undefined;
  return counted.games > 0 ? { name: counted.state.name, games: counted.games } : nearest(counted.state, counts);
}
