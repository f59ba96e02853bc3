/** Campaigns for workers on any number of machines. */
import { randomUUID } from 'node:crypto';
import type { CampaignPlan } from '../campaign-plan.ts';
import { programVersion } from '../file/program-version.ts';
import { CampaignTables } from './campaign-tables.ts';
import { ShardQueue } from './shard-queue.ts';

export interface NewCampaign {
  readonly plan: CampaignPlan & { readonly games: number };
  readonly shards: number;
  /** Seconds after which a worker that was not heard of counts as lost. */
  readonly leaseSeconds: number;
}

/**
 * Puts the shards into the queue, then the campaign where workers find it; answers with its id. Throws as `migrate`,
 * `Database` and `ShardQueue` do.
 */
export async function startCampaign(url: string, { plan, shards, leaseSeconds }: NewCampaign): Promise<string> {
  await CampaignTables.install(url);
  const id = randomUUID();
  const queue = await ShardQueue.open(url, { installs: true });
  try {
    await queue.add(id, shards, leaseSeconds);
  } finally {
    await queue.close();
  }
  const tables = await CampaignTables.open(url);
  try {
    await tables.add({ id, program: programVersion(), plan, shards, leaseSeconds });
  } finally {
    await tables.close();
  }
  return id;
}
