/** Campaigns in a database: their plans, and the results of their shards. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { firstFault } from '../../events/issue.ts';
import { Database } from '../../store/postgres/database.ts';
import { migrate } from '../../store/postgres/schema/migrate.ts';
import { withSearchPath } from '../../store/postgres/search-path.ts';
import type { CampaignPlan } from '../campaign-plan.ts';
import { faultText, planSchema, programSchema, tallySchema } from '../file/campaign-record.ts';
import type { ProgramVersion } from '../file/program-version.ts';
import type { Tally } from '../tally/tally.ts';

/** Both are made by the first campaign that is started. */
export const CAMPAIGNS_SCHEMA = 'mulligan_campaigns';
const MIGRATIONS = fileURLToPath(new URL('../../../migrations/campaigns/', import.meta.url));

export interface StoredCampaign {
  readonly id: string;
  readonly startedAt: Date;
  readonly program: ProgramVersion;
  /** Of all of its shards. */
  readonly plan: CampaignPlan & { readonly games: number };
  readonly shards: number;
  readonly leaseSeconds: number;
}

/** How far a campaign has got. */
export interface Standing {
  readonly shardsDone: number;
  /** In the order of their names. */
  readonly workers: readonly { readonly name: string; readonly shards: number }[];
  /** Of the last result. */
  readonly lastAt: Date | undefined;
  /** Shards about which two workers did not agree. */
  readonly disputed: readonly { readonly shard: number; readonly by: string }[];
}

/** A database without campaigns, or one that holds something else where they should be. */
export class CampaignError extends Error {
  override readonly name = 'CampaignError';
}

export class CampaignTables {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Makes the tables, if they are not there. Throws as `migrate` and `Database` do. */
  static async install(url: string): Promise<void> {
    const database = new Database(url, { connectionsMax: 1 });
    try {
      // Two at once can both find that it is not there: one of them is refused, and it is there.
      await database
        .query({ text: `CREATE SCHEMA IF NOT EXISTS ${CAMPAIGNS_SCHEMA}` })
        .catch(() => database.query({ text: `CREATE SCHEMA IF NOT EXISTS ${CAMPAIGNS_SCHEMA}` }));
    } finally {
      await database.close();
    }
    await migrate(withSearchPath(url, CAMPAIGNS_SCHEMA), { directory: MIGRATIONS });
  }

  /** Throws `CampaignError` if there are no tables, and as `Database` does. */
  static async open(url: string): Promise<CampaignTables> {
    const database = new Database(withSearchPath(url, CAMPAIGNS_SCHEMA));
    try {
      const [row] = await database.query<{ found: boolean }>({
        text: `SELECT to_regclass('${CAMPAIGNS_SCHEMA}.shard_results') IS NOT NULL AS found`,
      });
      if (row?.found === true) return new CampaignTables(database);
      throw new CampaignError(`${database.target}: expected a campaign, found none; mulligan campaign start makes one`);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async add({ id, program, plan, shards, leaseSeconds }: Omit<StoredCampaign, 'startedAt'>): Promise<void> {
    await this.#database.query(
      { text: 'INSERT INTO campaigns (id, program, plan, shards, lease_seconds) VALUES ($1, $2, $3, $4, $5)' },
      [id, program, plan, shards, leaseSeconds],
    );
  }

  /** Oldest first. Throws `CampaignError` for one that cannot be read. */
  async list(): Promise<StoredCampaign[]> {
    const rows = await this.#database.query({
      text: `SELECT id, started_at AS "startedAt", program, plan, shards, lease_seconds AS "leaseSeconds"
             FROM campaigns ORDER BY started_at, id`,
    });
    return rows.map((row) => campaignFrom(row, this.#database.target));
  }

  async standing(campaignId: string): Promise<Standing> {
    const workers = await this.#database.query<{ name: string; shards: number; last: Date }>(
      {
        text: `SELECT worker AS name, count(*)::int AS shards, max(finished_at) AS last FROM shard_results
               WHERE campaign_id = $1 GROUP BY worker ORDER BY worker`,
      },
      [campaignId],
    );
    const disputed = await this.#database.query<{ shard: number; by: string }>(
      {
        text: `SELECT shard, disputed_by AS by FROM shard_results
               WHERE campaign_id = $1 AND disputed_by IS NOT NULL ORDER BY shard`,
      },
      [campaignId],
    );
    const last = workers.map((worker) => worker.last.getTime());
    return {
      shardsDone: workers.reduce((sum, { shards }) => sum + shards, 0),
      workers: workers.map(({ name, shards }) => ({ name, shards })),
      lastAt: last.length === 0 ? undefined : new Date(Math.max(...last)),
      disputed,
    };
  }

  async hasResult(campaignId: string, shard: number): Promise<boolean> {
    const rows = await this.#database.query(
      { text: 'SELECT 1 FROM shard_results WHERE campaign_id = $1 AND shard = $2' },
      [campaignId, shard],
    );
    return rows.length > 0;
  }

  /**
   * Keeps the result of a shard unless there is one. Answers with whether the one that is kept is the same: it has to
   * be, for one seed makes one game; where it is not, both workers are remembered.
   */
  async keepResult(campaignId: string, shard: number, tally: Tally, worker: string): Promise<boolean> {
    const text = JSON.stringify(tally);
    await this.#database.query(
      {
        text: `INSERT INTO shard_results (campaign_id, shard, tally, worker) VALUES ($1, $2, $3, $4)
               ON CONFLICT (campaign_id, shard) DO NOTHING`,
      },
      [campaignId, shard, text, worker],
    );
    const disputed = await this.#database.query(
      {
        text: `UPDATE shard_results SET disputed_by = $4
               WHERE campaign_id = $1 AND shard = $2 AND tally <> $3 RETURNING shard`,
      },
      [campaignId, shard, text, worker],
    );
    return disputed.length === 0;
  }

  /** In the order of the shards. Throws `CampaignError` for one that cannot be read. */
  async tallies(campaignId: string): Promise<Tally[]> {
    const rows = await this.#database.query<{ shard: number; tally: string }>(
      { text: 'SELECT shard, tally FROM shard_results WHERE campaign_id = $1 ORDER BY shard' },
      [campaignId],
    );
    return rows.map(({ shard, tally }) => tallyFrom(tally, `${this.#database.target}: shard ${shard}`));
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

const campaignSchema = z.object({
  id: z.string(),
  startedAt: z.date(),
  program: programSchema,
  plan: planSchema.extend({ games: z.int().min(1) }),
  shards: z.int().min(1),
  leaseSeconds: z.int().min(1),
});

function campaignFrom(row: unknown, target: string): StoredCampaign {
  const parsed = campaignSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new CampaignError(`${target}: campaign, ${faultText(firstFault(parsed.error, row))}`);
}

function tallyFrom(text: string, place: string): Tally {
  const value: unknown = JSON.parse(text);
  const parsed = tallySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CampaignError(`${place}: ${faultText(firstFault(parsed.error, value))}`);
}
