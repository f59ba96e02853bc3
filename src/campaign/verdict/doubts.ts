/** Why a campaign that found nothing is no proof yet. */

import { reachList } from '../../harness/reach/reach-list.ts';
import { missedLines } from '../../harness/reach/reach-words.ts';
import { reachedOf } from '../../harness/reach/reached.ts';
import type { CampaignPlan } from '../campaign-plan.ts';
import { isOutside } from '../outside/subject-command.ts';
import { complaintsAbout } from '../tally/health.ts';
import type { Tally } from '../tally/tally.ts';

/** A campaign of so many games must have seen every state of the reach list; of a smaller one it is only told. */
export const REACHING_GAMES_MIN = 20_000;

/** A sentence each; empty if nothing is to be said against it. A subject outside need not play what leads everywhere. */
export function doubtsOf(tally: Tally, { subject }: Pick<CampaignPlan, 'subject'>): string[] {
  if (isOutside(subject)) return complaintsAbout(tally);
  const { missed } = reachedOf(reachList, tally.games, tally.reach);
  return [...complaintsAbout(tally), ...(tally.games >= REACHING_GAMES_MIN ? missedLines(missed) : [])];
}
