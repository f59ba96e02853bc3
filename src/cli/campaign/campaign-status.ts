/** The work of `mulligan campaign status`. */
import { CampaignTables, type Standing, type StoredCampaign } from '../../campaign/queue/campaign-tables.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { databaseAddress } from '../database-url.ts';
import type { Output } from '../output.ts';
import { chosenCampaign } from './chosen-campaign.ts';

export interface StatusOptions {
  readonly databaseUrl?: string;
}

export async function campaignStatus(id: string | undefined, options: StatusOptions, output: Output): Promise<void> {
  const { url } = databaseAddress(options.databaseUrl, process.env);
  const tables = await CampaignTables.open(url);
  try {
    const all = await tables.list();
    const campaigns = id === undefined && all.length > 0 ? all : [chosenCampaign(all, id)];
    const fields: object[] = [];
    let isDone = true;
    for (const campaign of campaigns) {
      const standing = await tables.standing(campaign.id);
      isDone &&= standing.shardsDone === campaign.shards;
      for (const line of linesOf(campaign, standing)) output.line(line);
      fields.push(fieldsOf(campaign, standing));
    }
    output.answer(isDone ? 'held' : 'undecided', { campaigns: fields });
  } finally {
    await tables.close();
  }
}

function linesOf({ id, plan, shards, startedAt }: StoredCampaign, standing: Standing): string[] {
  const { shardsDone, workers, lastAt, disputed } = standing;
  const share = Math.floor((100 * shardsDone) / shards);
  const last = lastAt === undefined ? '' : `, the last at ${lastAt.toISOString()}`;
  return [
    `${id}: seed ${printable(plan.seed)}, ${counted(plan.games, 'game')}, store ${plan.store}, started at ${startedAt.toISOString()}`,
    `  ${share} %: ${shardsDone} of ${counted(shards, 'shard')} done${last}`,
    ...workers.map((worker) => `  ${printable(worker.name)}: ${counted(worker.shards, 'shard')}`),
    ...disputed.map(({ shard, by }) => `  shard ${shard}: ${printable(by)} found something else`),
  ];
}

function fieldsOf({ id, plan, shards, startedAt }: StoredCampaign, standing: Standing): object {
  return {
    campaign: id,
    seed: plan.seed,
    games: plan.games,
    store: plan.store,
    started_at: startedAt.toISOString(),
    shards,
    shards_done: standing.shardsDone,
    last_at: standing.lastAt?.toISOString() ?? null,
    workers: standing.workers,
    disputed: standing.disputed,
  };
}
