/** The campaigns of a report, and what they come to together. */
import { shardText } from '../../campaign/campaign-plan.ts';
import type { CampaignRecord } from '../../campaign/file/campaign-record.ts';
import type { FidelityReport } from '../fidelity-report.ts';
import { shellWord } from '../words/shell-word.ts';

type ReportedCampaign = FidelityReport['campaigns'][number];

export function campaignOf({ plan, tally, ending }: CampaignRecord): ReportedCampaign {
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
    repeat: commandOf(plan, tally.games),
  };
}

function commandOf({ seed, store, shard, games, subject }: CampaignRecord['plan'], played: number): string {
  const parts = ['npx mulligan check', `--games ${games ?? played}`, `--seed ${shellWord(seed)}`];
  if (store !== 'memory') parts.push(`--store ${store}`);
  if (shard !== null) parts.push(`--shard ${shardText(shard)}`);
  if (subject !== null) parts.push('--subject …');
  return parts.join(' ');
}
