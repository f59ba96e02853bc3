import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import type { Latency } from '../../campaign/latency/append-latency.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import type { OutsideSubject } from '../outside-subject.ts';

/** What the result of a campaign is told with. */
export interface Circumstances {
  readonly plan: CampaignPlan;
  /** What was played before this run, which does not count for its rates. */
  readonly known?: Tally;
  /** Of this run; none for a campaign that was played elsewhere. */
  readonly seconds?: number;
  /** Of the appends of this run; none if they were not timed. */
  readonly latency?: Latency | undefined;
  /** What is wrong besides what the games have shown, a sentence each. */
  readonly breaches?: readonly string[];
  /** The command that plays what is left. */
  readonly goOn?: string | undefined;
  /** The program that was on trial, if it was one. */
  readonly outside?: OutsideSubject | undefined;
  /** The file of its page. */
  readonly page?: string | undefined;
}
