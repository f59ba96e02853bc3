/** The verdict on the games of a campaign. */
import type { Verdict } from '../../harness/verdict.ts';
import type { CampaignRecord } from '../file/campaign-record.ts';
import { doubtsOf } from './doubts.ts';

export function verdictOn({ tally, ending, plan }: Pick<CampaignRecord, 'tally' | 'ending' | 'plan'>): Verdict {
  if (tally.faults.length > 0) return 'broken';
  const isWhole = ending === 'complete' || ending === 'out_of_time';
  return isWhole && doubtsOf(tally, plan).length === 0 ? 'held' : 'undecided';
}
