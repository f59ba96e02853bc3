/** A worker: audits shards until all have results, its own or those of others. */
import type { ShardQueue } from '../../campaign/queue/shard-queue.ts';
import { type Shift, workOnShards } from '../../campaign/queue/work-on-shards.ts';
import { StoreConnectionError } from '../../store/errors.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { auditDatabase } from '../database/audit-database.ts';
import type { DatabaseAudit } from '../database/database-audit.ts';
import { BEGINNING, PHASES } from '../database/standing.ts';
import { settingsOf } from '../record/audit-record.ts';
import type { AuditTables, ShardFound, StoredAudit } from './audit-tables.ts';

export interface AuditWorkplace {
  readonly tables: AuditTables;
  readonly queue: ShardQueue;
  /** Leads into the audited database. */
  readonly url: string;
  /** Shards that are done at once, each in a thread of its own. */
  readonly workers: number;
  /** How this worker is called. */
  readonly name: string;
  readonly onNote: (text: string) => void;
}

/** Told of each shard that this worker has done. */
export type AuditShardDone = (done: {
  readonly shard: number;
  readonly games: number;
  readonly findings: number;
  readonly agrees: boolean;
}) => void;

/** As `workOnShards`. Throws `AuditSourceError` too. */
export async function workOnAudit(
  audit: StoredAudit,
  { tables, queue, url, workers, name, onNote }: AuditWorkplace,
  onDone: AuditShardDone,
  signal: AbortSignal,
): Promise<void> {
  const { id, shards, leaseSeconds } = audit;
  const shift: Shift<ShardFound> = {
    play: (shard, either) => auditShard({ ...shardOf(audit, shard, url), workers: 1 }, onNote, either),
    leave: async () => {},
  };
  await workOnShards<ShardFound>(
    {
      ...{ id, leaseSeconds, queue },
      openShift: () => shift,
      shifts: workers,
      isDone: async () => (await tables.results(id)).length >= shards,
      hasResult: (shard) => tables.hasResult(id, shard),
      keep: async (shard, found) => {
        const agrees = await tables.keep(id, shard, found, name);
        onDone({ shard, games: found.totals.games, findings: found.findings.length, agrees });
      },
    },
    signal,
  );
}

/** The last shard is what belongs to no game; those before it are ranges of games. */
function shardOf({ source, choice, bounds }: StoredAudit, shard: number, url: string): Omit<DatabaseAudit, 'workers'> {
  const ofGames = shard <= bounds.length + 1;
  return {
    url,
    schema: source.schema ?? undefined,
    since: choice.since ?? undefined,
    games: undefined,
    range: ofGames ? { after: bounds[shard - 2] ?? null, upTo: bounds[shard - 1] ?? null } : undefined,
    phases: ofGames ? ['games'] : PHASES.filter((phase) => phase !== 'games'),
    settings: settingsOf(choice),
  };
}

/** None if it was interrupted. */
async function auditShard(
  audit: DatabaseAudit,
  onNote: (text: string) => void,
  signal: AbortSignal,
): Promise<ShardFound | undefined> {
  const findings: AuditFinding[] = [];
  const onPiece = (found: readonly AuditFinding[]): void => {
    for (const finding of found) findings.push(finding);
  };
  const begun = { ...BEGINNING, phase: audit.phases[0] ?? 'done' };
  const { standing, ending, error } = await auditDatabase(audit, begun, { onPiece, onNote }, signal);
  if (ending === 'database_lost') throw error ?? new StoreConnectionError('audited database', 'lost');
  return ending === 'done' ? { totals: standing.totals, misdealt: standing.misdealt, findings } : undefined;
}
