/** The work of `mulligan campaign start`. */
import { startCampaign } from '../../campaign/queue/start-campaign.ts';
import { counted } from '../../golf/counted.ts';
import { databaseAddress } from '../database-url.ts';
import { givenSubject } from '../given-subject.ts';
import type { Output } from '../output.ts';
import { seedOf } from '../seed.ts';
import { storeKind } from '../store-server.ts';
import type { SubjectOptions } from '../subject-options.ts';
import { UsageError } from '../usage-error.ts';

export interface StartOptions extends SubjectOptions {
  readonly databaseUrl?: string;
  readonly games: number;
  readonly seed?: string;
  readonly store: string;
  readonly shards?: number;
  readonly lease: number;
}

/** Some seconds of work: what a worker that dies may lose. */
const GAMES_PER_SHARD = 5_000;

export async function campaignStart(options: StartOptions, output: Output): Promise<void> {
  const { url, target } = databaseAddress(options.databaseUrl, process.env);
  const { games } = options;
  const shards = options.shards ?? Math.ceil(games / GAMES_PER_SHARD);
  if (shards > games) throw new UsageError(`--shards: expected at most ${games} for as many games, found ${shards}`);
  const subject = await givenSubject(options);
  const seed = seedOf(options.seed);
  const plan = { seed, games, store: storeKind(options.store), shard: null, subject: subject?.text ?? null };
  const id = await startCampaign(url, { plan, shards, leaseSeconds: options.lease });
  output.line(
    `${output.paint('good', 'held')}: campaign ${id}, seed ${seed}, ${counted(games, 'game')}, ${counted(shards, 'shard')}`,
  );
  output.line(`in ${target}; on each machine: npx mulligan worker --campaign ${id} --database-url …`);
  output.answer('held', { campaign: id, seed, games, shards, store: plan.store, lease_seconds: options.lease });
}
