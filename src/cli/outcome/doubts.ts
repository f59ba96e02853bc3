/** Why a campaign that found nothing is no proof yet. */
import { complaintsAbout } from '../../campaign/tally/health.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { type Reached, reachedOf } from '../../harness/reach/reached.ts';
import { missedLines } from '../reach/reach-words.ts';

/** A campaign of so many games must have seen every state of the reach list; of a smaller one it is only told. */
const REACHING_GAMES_MIN = 20_000;

/** A sentence each; empty if nothing is to be said against it. */
export function doubtsOf(tally: Tally): string[] {
  const { missed } = reachedOf(reachList, tally.games, tally.reach);
  return [...complaintsAbout(tally), ...(tally.games >= REACHING_GAMES_MIN ? missedLines(missed) : [])];
}

/** How much of the reach list the games saw, with a few of those that they did not. */
export function reachLine({ counts, missed }: Reached): string {
  const names = missed.slice(0, NAMES_MAX).map(({ state }) => state.name);
  const more = missed.length > names.length ? `, and ${missed.length - names.length} more` : '';
  const rest = missed.length === 0 ? '' : `; not ${names.join(', ')}${more}`;
  return `reached ${counts.length - missed.length} of ${counts.length} states${rest}`;
}

const NAMES_MAX = 3;
