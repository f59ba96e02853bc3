/** The work of `mulligan audit status`. */
import { AuditTables, type ShardResult, type StoredAudit } from '../../audit/queue/audit-tables.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { Output } from '../output.ts';
import { chosenAudit } from './chosen-audit.ts';
import { queueAddress } from './queue-url.ts';

export interface AuditQueueOptions {
  readonly queueUrl?: string;
}

export async function auditStatus(
  id: string | undefined,
  options: AuditQueueOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const tables = await AuditTables.open(queueAddress(options.queueUrl, env).url);
  try {
    const audit = chosenAudit(await tables.list(), id);
    const results = await tables.results(audit.id);
    for (const line of linesOf(audit, results)) output.line(line);
    const workers = [...Map.groupBy(results, ({ worker }) => worker)];
    output.answer(results.length === audit.shards ? 'held' : 'undecided', {
      audit: audit.id,
      audited: audit.source.target,
      started_at: audit.startedAt.toISOString(),
      shards: audit.shards,
      shards_done: results.length,
      workers: workers.map(([name, done]) => ({ name, shards: done.length })),
      disputed: disputed(results),
    });
  } finally {
    await tables.close();
  }
}

/** Shards about which two workers did not agree. */
export function disputed(results: readonly ShardResult[]): { readonly shard: number; readonly by: string }[] {
  return results.flatMap(({ shard, disputedBy }) => (disputedBy === null ? [] : [{ shard, by: disputedBy }]));
}

function linesOf({ id, source, shards, startedAt }: StoredAudit, results: readonly ShardResult[]): string[] {
  const share = Math.floor((100 * results.length) / shards);
  return [
    `${id}: ${printable(source.target)}, started at ${startedAt.toISOString()}`,
    `  ${share} %: ${results.length} of ${counted(shards, 'shard')} done`,
    ...[...Map.groupBy(results, ({ worker }) => worker)].map(
      ([name, done]) => `  ${printable(name)}: ${counted(done.length, 'shard')}`,
    ),
    ...disputed(results).map(({ shard, by }) => `  shard ${shard}: ${printable(by)} found something else`),
  ];
}
