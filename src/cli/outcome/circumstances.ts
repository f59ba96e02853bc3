import type { CampaignPlan } from '../../campaign/campaign-plan.ts';

/** What the result of a campaign is told with. */
export interface Circumstances {
  readonly plan: CampaignPlan;
  /** Of this run; none for a campaign that was played elsewhere. */
  readonly seconds?: number;
  /** What is wrong besides what the games have shown, a sentence each. */
  readonly breaches?: readonly string[];
  /** The command that plays what is left. */
  readonly goOn?: string | undefined;
}
