/**
 * The queue from which workers take shards. It hands out a shard again whose worker was not heard of for the time of its
 * lease; that a shard counts once is not its business.
 */
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { databaseTarget } from '../../store/postgres/database-target.ts';
import { storeError } from '../../store/postgres/store-error.ts';

export const QUEUE_SCHEMA = 'mulligan_queue';
/** A shard is lost when its worker is, which says nothing against the shard. */
const RETRIES_MAX = 1_000_000;
/** Even of a worker that is heard of: one whose thread hangs. */
const SHARD_SECONDS_MAX = 24 * 60 * 60 - 1;
/** Seconds between two looks for workers that were lost. */
const LOOK_EVERY_SECONDS = 2;

/** Shards that nobody has taken for so long are removed: longer than any campaign takes. */
const RETENTION_SECONDS = 10 * 365 * 24 * 60 * 60;
/** Passed on to the driver. Nothing else ends a wait on a network that is dead. */
const DRIVER_OPTIONS = { query_timeout: 60_000 };

const dataSchema = z.object({ shard: z.int().min(1) });

/** A shard that was handed out. */
export interface TakenShard {
  readonly shard: number;
  readonly job: { readonly id: string; readonly retryCount: number };
}

export class ShardQueue {
  readonly #boss: PgBoss;
  readonly #target: string;

  private constructor(boss: PgBoss, target: string) {
    this.#boss = boss;
    this.#target = target;
  }

  /** `installs`: makes the queue's own tables if they are not there. Throws `StoreConnectionError`, `StoreQueryError`. */
  static async open(url: string, { installs }: { readonly installs: boolean }): Promise<ShardQueue> {
    const target = databaseTarget(url);
    const boss = new PgBoss({
      connectionString: url,
      application_name: 'mulligan',
      schema: QUEUE_SCHEMA,
      migrate: installs,
      createSchema: installs,
      schedule: false,
      superviseIntervalSeconds: LOOK_EVERY_SECONDS,
      monitorIntervalSeconds: LOOK_EVERY_SECONDS,
      max: 4,
      ...DRIVER_OPTIONS,
    });
    // What fails in the background is tried again; what fails in the foreground is thrown there.
    boss.on('error', () => {});
    const queue = new ShardQueue(boss, target);
    try {
      await queue.#asked(boss.start());
      return queue;
    } catch (error) {
      await queue.close();
      throw error;
    }
  }

  /** Puts shards 1 to `shards` of a new campaign into the queue. */
  async add(campaignId: string, shards: number, leaseSeconds: number): Promise<void> {
    const name = queueName(campaignId);
    await this.#asked(
      this.#boss.createQueue(name, {
        retryLimit: RETRIES_MAX,
        retryDelay: 0,
        expireInSeconds: SHARD_SECONDS_MAX,
        heartbeatSeconds: leaseSeconds,
        retentionSeconds: RETENTION_SECONDS,
      }),
    );
    const jobs = Array.from({ length: shards }, (_, index) => ({ data: { shard: index + 1 } }));
    await this.#asked(this.#boss.insert(name, jobs));
  }

  /** The next shard; none if all are done or with somebody. */
  async take(campaignId: string): Promise<TakenShard | undefined> {
    const [job] = await this.#asked(this.#boss.fetch(queueName(campaignId), { includeMetadata: true }));
    if (job === undefined) return undefined;
    const { shard } = dataSchema.parse(job.data);
    return { shard, job: { id: job.id, retryCount: job.retryCount } };
  }

  /** Says that somebody is still at it. */
  async renewLease(campaignId: string, { job }: TakenShard): Promise<void> {
    await this.#asked(this.#boss.touch(queueName(campaignId), job));
  }

  async done(campaignId: string, { job }: TakenShard): Promise<void> {
    await this.#asked(this.#boss.complete(queueName(campaignId), job));
  }

  /** For somebody else. */
  async giveBack(campaignId: string, { job }: TakenShard): Promise<void> {
    await this.#asked(this.#boss.fail(queueName(campaignId), job));
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: true });
  }

  /** The driver's errors, as errors of the store; the library's own stay what they are. */
  async #asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'AssertionError') throw cause;
      throw storeError(cause, this.#target);
    }
  }
}

/** By this name whoever looks at the queue's tables finds its shards. */
export function queueName(campaignId: string): string {
  return `campaign-${campaignId}`;
}
