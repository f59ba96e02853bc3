/** A campaign that is worked on while somebody harms it, and what it has to come to. */
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { type CampaignPlan, gamesOf, pieceSizeFor } from '../../campaign/campaign-plan.ts';
import { serializeRecord } from '../../campaign/file/campaign-record.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { LEASE_SECONDS_MIN } from '../../campaign/lease.ts';
import { CAMPAIGNS_SCHEMA, CampaignError, CampaignTables } from '../../campaign/queue/campaign-tables.ts';
import { patiently } from '../../campaign/queue/patiently.ts';
import { QUEUE_SCHEMA, queueName } from '../../campaign/queue/shard-queue.ts';
import { startCampaign } from '../../campaign/queue/start-campaign.ts';
import { Pieces } from '../../campaign/ranges/pieces.ts';
import { OverlapError } from '../../campaign/ranges/range.ts';
import { LocalReferee } from '../../campaign/referees/local-referee.ts';
import { addTallies, NOTHING, type Tally } from '../../campaign/tally/tally.ts';
import { Database } from '../../store/postgres/database.ts';
import type { Trial } from '../fault.ts';

export interface CampaignSize {
  readonly games: number;
  readonly shards: number;
}

/** How far it has got, at one moment. */
export interface Progress {
  /** Shards that have a result. */
  readonly done: number;
  /** Shards that were handed out a while ago, so that they are played by now, and have none yet. */
  readonly underWay: number;
  /** How often a shard was handed out that had been before. */
  readonly handedOutAgain: number;
  /** Shards that the queue does not hold for done. */
  readonly open: number;
}

type Plan = CampaignPlan & { readonly games: number };

/** Milliseconds from when a worker has got a shard to its first game. */
const PLAYS_AFTER_MS = 40;
const LOOK_EVERY_MS = 25;
/** When nothing depends on the moment. */
const LOOK_AT_LEISURE_EVERY_MS = 300;
/** Milliseconds; several leases, and the time of a machine that is busy with something else. */
const PATIENCE_MS = 180_000;
/** Milliseconds in which a shard that the queue holds for done comes to have its result, if it is not lost. */
const LOST_MS = 2000;

// In one statement, so that all of it is of one moment.
const LOOK = `
  WITH results AS (SELECT DISTINCT shard FROM ${CAMPAIGNS_SCHEMA}.shard_results WHERE campaign_id = $1)
  SELECT count(results.shard)::int AS done,
         count(*) FILTER (WHERE state IN ('active', 'completed') AND results.shard IS NULL
                            AND started_on < clock_timestamp() - interval '${PLAYS_AFTER_MS} ms')::int AS "underWay",
         sum(retry_count)::int AS "handedOutAgain",
         count(*) FILTER (WHERE state <> 'completed')::int AS open
  FROM ${QUEUE_SCHEMA}.job LEFT JOIN results ON results.shard = (data ->> 'shard')::int
  WHERE name = $2`;

export class TrialCampaign {
  readonly id: string;
  readonly shards: number;
  readonly #plan: Plan;
  readonly #expected: Tally;
  readonly #url: string;
  readonly #database: Database;
  readonly #signal: AbortSignal;

  /** Plays all games here, then starts a campaign of the same games. Throws as `startCampaign` does. */
  static async start(url: string, { games, shards }: CampaignSize, trial: Trial): Promise<TrialCampaign> {
    const plan: Plan = { seed: trial.seed, games, store: 'memory', shard: null, subject: null };
    const expected = await tallyOfOneProcess(plan);
    const id = await startCampaign(url, { plan, shards, leaseSeconds: LEASE_SECONDS_MIN });
    return new TrialCampaign(id, shards, { plan, expected, url, signal: trial.signal });
  }

  private constructor(
    id: string,
    shards: number,
    { plan, expected, url, signal }: { plan: Plan; expected: Tally; url: string; signal: AbortSignal },
  ) {
    this.id = id;
    this.shards = shards;
    this.#plan = plan;
    this.#expected = expected;
    this.#url = url;
    this.#database = new Database(url, { connectionsMax: 1 });
    this.#signal = signal;
  }

  async look(): Promise<Progress> {
    const [progress] = await patiently(
      () => this.#database.query<Progress & Record<string, unknown>>({ text: LOOK }, [this.id, queueName(this.id)]),
      this.#signal,
    );
    // It counts, so there is one row.
    return progress as Progress;
  }

  /** Waits until it is as `holds` says; no longer than until it has ended, or cannot any more. */
  async until(holds: (progress: Progress) => boolean, everyMs = LOOK_EVERY_MS): Promise<Progress> {
    let deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const progress = await this.look();
      if (progress.open === 0) deadline = Math.min(deadline, performance.now() + LOST_MS);
      const isOver = progress.done === this.shards || this.#signal.aborted || performance.now() > deadline;
      if (isOver || holds(progress)) return progress;
      await sleep(everyMs);
    }
  }

  /** Waits until it has ended, or cannot any more, because nobody works on it for instance. */
  end(isLeft: () => boolean): Promise<Progress> {
    return this.until(isLeft, LOOK_AT_LEISURE_EVERY_MS);
  }

  /** How many of these shards somebody else than this worker has the result of. */
  async resultsOfOthers(shards: readonly number[], worker: string): Promise<number> {
    const rows = await this.#database.query(
      {
        text: `SELECT 1 FROM ${CAMPAIGNS_SCHEMA}.shard_results
               WHERE campaign_id = $1 AND shard = ANY($2) AND worker <> $3`,
      },
      [this.id, shards, worker],
    );
    return rows.length;
  }

  /** How its result is another than that of one process. */
  async differences(): Promise<string[]> {
    const tables = await CampaignTables.open(this.#url);
    try {
      const tallies = await tables.tallies(this.id);
      if (tallies.length < this.shards) {
        const { open } = await this.look();
        return [`expected results of ${this.shards} shards, found ${tallies.length}, and ${open} shards not done`];
      }
      const found = tallies.reduce(addTallies, NOTHING);
      return [...fieldsThatDiffer(this.#plan, this.#expected, found), ...(await disputes(tables, this.id))];
    } catch (error) {
      if (error instanceof OverlapError || error instanceof CampaignError) return [error.message];
      throw error;
    } finally {
      await tables.close();
    }
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

/** By the bytes of the file that `--out` writes; findings follow from the tally. */
function fieldsThatDiffer(plan: Plan, expected: Tally, found: Tally): string[] {
  const fileOf = (tally: Tally): string =>
    serializeRecord({ program: programVersion(), plan, ending: 'complete', tally, findings: [] });
  if (fileOf(expected) === fileOf(found)) return [];
  const fields = Object.keys(expected) as (keyof Tally)[];
  const differing = fields.filter((field) => JSON.stringify(expected[field]) !== JSON.stringify(found[field]));
  if (differing.length === 0) return ['the files differ in their order'];
  return differing.map(
    (field) => `${field}: expected ${JSON.stringify(expected[field])}, found ${JSON.stringify(found[field])}`,
  );
}

async function disputes(tables: CampaignTables, id: string): Promise<string[]> {
  const { disputed } = await tables.standing(id);
  return disputed.map(({ shard, by }) => `shard ${shard}: ${by} found something else`);
}

async function tallyOfOneProcess(plan: Plan): Promise<Tally> {
  const { seed, store } = plan;
  const referee = await LocalReferee.open({ seed, store, bails: false });
  const games = gamesOf(plan);
  const pieces = new Pieces([games], pieceSizeFor(games, store));
  let tally = NOTHING;
  for (let index = 0; index < pieces.count; index += 1) {
    const piece = pieces.at(index);
    const checked = piece && (await referee.check(piece));
    // A store in memory is not lost.
    if (checked !== undefined && 'tally' in checked) tally = addTallies(tally, checked.tally);
    await setImmediate();
  }
  await referee.close();
  return tally;
}
