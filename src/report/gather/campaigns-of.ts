/** The campaigns of a report, and what they come to together. */
import { shardText } from '../../campaign/campaign-plan.ts';
import { isOutside } from '../../campaign/outside/subject-command.ts';
import type { FidelityReport } from '../fidelity-report.ts';
import type { ToldCampaign } from '../results/results.ts';
import { shellWord } from '../words/shell-word.ts';
import { subjectOf, trialText } from './subject-of.ts';

type ReportedCampaign = FidelityReport['campaigns'][number];

export function campaignOf(campaign: ToldCampaign): ReportedCampaign {
  const { plan, tally, ending } = campaign.record;
  const { seed, store, shard, games, subject } = plan;
  return {
    seed,
    store,
    shard,
    games: tally.games,
    games_planned: games,
    events: tally.events,
    clean: tally.clean,
    ending,
    digest: tally.digest,
    is_own_game: subject === null,
    is_program: isOutside(subject),
    subject: subjectOf(campaign),
    repeat: `${commandOf(plan, tally.games)}${trialText(campaign)}`,
  };
}

function commandOf({ seed, store, shard, games }: ToldCampaign['record']['plan'], played: number): string {
  const parts = ['npx mulligan check', `--games ${games ?? played}`, `--seed ${shellWord(seed)}`];
  if (store !== 'memory') parts.push(`--store ${store}`);
  if (shard !== null) parts.push(`--shard ${shardText(shard)}`);
  return parts.join(' ');
}
