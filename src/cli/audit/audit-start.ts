/** The work of `mulligan audit start`. */
import { AuditSourceError } from '../../audit/database/source-error.ts';
import { startAudit } from '../../audit/queue/start-audit.ts';
import { counted } from '../../golf/counted.ts';
import { databaseAddress } from '../database-url.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import type { AuditOptions } from './audit-options.ts';
import { queueAddress } from './queue-url.ts';
import { sinceOf } from './since.ts';

export interface AuditStartOptions extends AuditOptions {
  readonly queueUrl?: string;
  readonly gamesPerShard: number;
  readonly lease: number;
}

export async function auditStart(options: AuditStartOptions, output: Output, env: NodeJS.ProcessEnv): Promise<void> {
  const { url, target } = databaseAddress(options.databaseUrl, env);
  const queue = queueAddress(options.queueUrl, env);
  for (const name of ['game', 'out', 'resume', 'findings', 'report'] as const)
    if (options[name] !== undefined) throw new UsageError(`--${name}: expected none with audit start, found one`);
  const since = options.since === undefined ? null : sinceOf(options.since);
  const { schema = null, gamesPerShard, lease, decks = 'seed', exactTimes = false } = options;
  const choice = { since, games: null, decks, exact_times: exactTimes };
  try {
    const { id, games, shards } = await startAudit(queue.url, {
      ...{ url, schema, choice, gamesPerShard, leaseSeconds: lease },
    });
    output.line(
      `${output.paint('good', 'held')}: audit ${id} of ${target}, ${counted(games, 'game')}, ${counted(shards, 'shard')}`,
    );
    output.line(`on each machine: npx mulligan worker --audit ${id} --queue-url … --database-url …`);
    output.answer('held', { audit: id, audited: target, games, shards, lease_seconds: lease });
  } catch (error) {
    throw error instanceof AuditSourceError ? new UsageError(error.message, { cause: error }) : error;
  }
}
