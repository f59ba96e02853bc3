/** Audits for workers on any number of machines. */
import { randomUUID } from 'node:crypto';
import { programVersion } from '../../campaign/file/program-version.ts';
import { ShardQueue } from '../../campaign/queue/shard-queue.ts';
import { Database } from '../../store/postgres/database.ts';
import { damageOf } from '../database/damage.ts';
import { listGames } from '../database/list-games.ts';
import { lookAtTables } from '../database/look-at-tables.ts';
import { AuditSourceError } from '../database/source-error.ts';
import type { AuditChoice } from '../record/audit-record.ts';
import { AuditTables } from './audit-tables.ts';

export interface NewAudit {
  /** Of the database that is audited. */
  readonly url: string;
  readonly schema: string | null;
  readonly choice: AuditChoice;
  readonly gamesPerShard: number;
  /** Seconds after which a worker that was not heard of counts as lost. */
  readonly leaseSeconds: number;
}

export interface StartedAudit {
  readonly id: string;
  readonly games: number;
  readonly shards: number;
}

/**
 * Counts off the games of the audited database, and puts shards of them into the queue, which is in another one. Throws
 * `AuditSourceError`, and as `migrate`, `Database` and `ShardQueue` do.
 */
export async function startAudit(queueUrl: string, audit: NewAudit): Promise<StartedAudit> {
  const { target, games, bounds } = await boundsOf(audit);
  const { schema, choice, leaseSeconds } = audit;
  // What belongs to no game is a shard of its own, but for those who ask for some games only.
  const shards = bounds.length + 1 + (choice.since === null ? 1 : 0);
  await AuditTables.install(queueUrl);
  const id = randomUUID();
  const queue = await ShardQueue.open(queueUrl, { installs: true });
  try {
    await queue.add(id, shards, leaseSeconds);
  } finally {
    await queue.close();
  }
  const tables = await AuditTables.open(queueUrl);
  try {
    await tables.add({
      id,
      program: programVersion(),
      source: { target, schema },
      choice,
      bounds,
      shards,
      leaseSeconds,
    });
  } finally {
    await tables.close();
  }
  return { id, games, shards };
}

async function boundsOf({ url, schema, choice, gamesPerShard }: NewAudit) {
  const database = new Database(url, { connectionsMax: 2 });
  try {
    const table = await lookAtTables(database, schema ?? undefined);
    if (!table.hasGameIndex)
      throw new AuditSourceError(
        database.target,
        `${table.name}: expected an index that begins with game_id, by which games are shared out, found none; mulligan audit by itself does without`,
      );
    const listing = { database, table, snapshot: undefined, since: choice.since ?? undefined, survey: undefined };
    const bounds: string[] = [];
    let games = 0;
    await listGames(listing, { after: null, upTo: null }, async (ids) => {
      for (const id of ids) {
        games += 1;
        if (games % gamesPerShard === 0) bounds.push(id);
      }
    }).catch((cause: unknown) => {
      const damage = damageOf(cause, table);
      if (damage === undefined) throw cause;
      const fault = `${table.name}: expected a list of games that can be read, found: ${damage.says}; mulligan audit by itself goes round it`;
      throw new AuditSourceError(database.target, fault, { cause });
    });
    // A shard after the very last game would be empty, but for those that come meanwhile.
    return { target: database.target, games, bounds: games % gamesPerShard === 0 ? bounds.slice(0, -1) : bounds };
  } finally {
    await database.close();
  }
}
