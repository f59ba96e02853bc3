/** Audits in a database of the auditor's own: what is audited, and what was found in each shard. */

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ProgramVersion } from '../../campaign/file/program-version.ts';
import { firstFault } from '../../events/issue.ts';
import { Database } from '../../store/postgres/database.ts';
import { migrate } from '../../store/postgres/schema/migrate.ts';
import { withSearchPath } from '../../store/postgres/search-path.ts';
import { inTransaction } from '../../store/postgres/transaction.ts';
import type { AuditFinding, AuditTotals } from '../audit-finding.ts';
import { type AuditChoice, auditFindingSchema, auditTotalsSchema } from '../record/audit-record.ts';

/** Made by the first audit that is started. */
export const AUDITS_SCHEMA = 'mulligan_audits';
const MIGRATIONS = fileURLToPath(new URL('../../../migrations/audits/', import.meta.url));

export interface StoredAudit {
  readonly id: string;
  readonly startedAt: Date;
  readonly program: ProgramVersion;
  /** The audited database; how to get in is told to each worker, and never kept. */
  readonly source: { readonly target: string; readonly schema: string | null };
  readonly choice: AuditChoice;
  /** Last ids of the shards of games, but for the last of them. */
  readonly bounds: readonly string[];
  readonly shards: number;
  readonly leaseSeconds: number;
}

export interface ShardFound {
  readonly totals: AuditTotals;
  readonly misdealt: number;
  readonly findings: readonly AuditFinding[];
}

export interface ShardResult extends Omit<ShardFound, 'findings'> {
  readonly shard: number;
  readonly worker: string;
  /** A worker that found something else; null if nobody did. */
  readonly disputedBy: string | null;
}

/** A database without audits, or one that holds something else where they should be. */
export class AuditQueueError extends Error {
  override readonly name = 'AuditQueueError';
}

export class AuditTables {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Makes the tables, if they are not there. Throws as `migrate` and `Database` do. */
  static async install(url: string): Promise<void> {
    const database = new Database(url, { connectionsMax: 1 });
    const create = () => database.query({ text: `CREATE SCHEMA IF NOT EXISTS ${AUDITS_SCHEMA}` });
    try {
      // Two at once can both find that it is not there: one of them is refused, and it is there.
      await create().catch(create);
    } finally {
      await database.close();
    }
    await migrate(withSearchPath(url, AUDITS_SCHEMA), { directory: MIGRATIONS });
  }

  /** Throws `AuditQueueError` if there are no tables, and as `Database` does. */
  static async open(url: string): Promise<AuditTables> {
    const database = new Database(withSearchPath(url, AUDITS_SCHEMA));
    try {
      const [row] = await database.query<{ found: boolean }>({
        text: `SELECT to_regclass('${AUDITS_SCHEMA}.audit_findings') IS NOT NULL AS found`,
      });
      if (row?.found === true) return new AuditTables(database);
      throw new AuditQueueError(`${database.target}: expected an audit, found none; mulligan audit start makes one`);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async add(audit: Omit<StoredAudit, 'startedAt'>): Promise<void> {
    const { id, program, source, choice, bounds, shards, leaseSeconds } = audit;
    await this.#database.query(
      {
        text: `INSERT INTO audits (id, program, source, choice, bounds, shards, lease_seconds)
               VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      },
      [id, program, source, choice, bounds, shards, leaseSeconds],
    );
  }

  /** Oldest first. Throws `AuditQueueError` for one that cannot be read. */
  async list(): Promise<StoredAudit[]> {
    const rows = await this.#database.query({
      text: `SELECT id, started_at AS "startedAt", program, source, choice, bounds, shards,
               lease_seconds AS "leaseSeconds" FROM audits ORDER BY started_at, id`,
    });
    return rows.map((row) => this.#read(auditSchema, row, 'audit'));
  }

  async hasResult(auditId: string, shard: number): Promise<boolean> {
    const text = 'SELECT 1 FROM audit_results WHERE audit_id = $1 AND shard = $2';
    return (await this.#database.query({ text }, [auditId, shard])).length > 0;
  }

  /** Keeps what was found in a shard unless there is something. Answers with whether what is kept is the same. */
  async keep(auditId: string, shard: number, found: ShardFound, worker: string): Promise<boolean> {
    const totals = JSON.stringify({ totals: found.totals, misdealt: found.misdealt });
    const lines = found.findings.map((finding) => JSON.stringify(finding));
    const digest = digestOf([totals, ...lines]);
    return this.#database.use((client) =>
      inTransaction(client, async () => {
        const { rowCount } = await client.query(
          `INSERT INTO audit_results (audit_id, shard, totals, digest, worker) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (audit_id, shard) DO NOTHING`,
          [auditId, shard, totals, digest, worker],
        );
        if (rowCount === 1) {
          await client.query(
            `INSERT INTO audit_findings (audit_id, shard, number, finding)
             SELECT $1, $2, number, finding FROM unnest($3::text[]) WITH ORDINALITY AS found (finding, number)`,
            [auditId, shard, lines],
          );
          return true;
        }
        const disputed = await client.query(
          `UPDATE audit_results SET disputed_by = $4 WHERE audit_id = $1 AND shard = $2 AND digest <> $3`,
          [auditId, shard, digest, worker],
        );
        return disputed.rowCount === 0;
      }),
    );
  }

  /** In the order of the shards. Throws `AuditQueueError` for one that cannot be read. */
  async results(auditId: string): Promise<ShardResult[]> {
    const rows = await this.#database.query<{
      shard: number;
      worker: string;
      totals: string;
      disputedBy: string | null;
    }>(
      {
        text: `SELECT shard, worker, totals, disputed_by AS "disputedBy" FROM audit_results
               WHERE audit_id = $1 ORDER BY shard`,
      },
      [auditId],
    );
    return rows.map(({ totals, ...row }) => ({ ...row, ...this.#read(totalsSchema, JSON.parse(totals), 'shard') }));
  }

  /** Of one shard, in the order of the games. */
  async findings(auditId: string, shard: number): Promise<AuditFinding[]> {
    const rows = await this.#database.query<{ finding: string }>(
      { text: 'SELECT finding FROM audit_findings WHERE audit_id = $1 AND shard = $2 ORDER BY number' },
      [auditId, shard],
    );
    return rows.map(({ finding }) => this.#read(auditFindingSchema, JSON.parse(finding), 'finding'));
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  #read<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const { path, expected, found } = firstFault(parsed.error, value);
    throw new AuditQueueError(`${this.#database.target}: ${what}, ${path}: expected ${expected}, found ${found}`);
  }
}

const auditSchema = z.object({
  id: z.string(),
  startedAt: z.date(),
  program: z.strictObject({ version: z.string(), sources: z.string() }),
  source: z.strictObject({ target: z.string(), schema: z.string().nullable() }),
  choice: z.strictObject({
    since: z.string().nullable(),
    games: z.array(z.string()).nullable(),
    decks: z.enum(['seed', 'told']),
    exact_times: z.boolean(),
  }),
  bounds: z.array(z.string()),
  shards: z.int().min(1),
  leaseSeconds: z.int().min(1),
});

const totalsSchema = z.strictObject({ totals: auditTotalsSchema, misdealt: z.int().min(0) });

function digestOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
