/** A worker: takes shards of a campaign until all have results, its own or those of others. */
import { setImmediate } from 'node:timers/promises';
import { StoreConnectionError } from '../../store/errors.ts';
import { paceOf, pieceSizeFor } from '../campaign-plan.ts';
import { ENDLESS_GAMES_MAX } from '../play/check-games.ts';
import { Pieces } from '../ranges/pieces.ts';
import { partOf, type Range } from '../ranges/range.ts';
import type { Referee } from '../referees/referee.ts';
import { addTallies, NOTHING, type Tally } from '../tally/tally.ts';
import type { CampaignTables, StoredCampaign } from './campaign-tables.ts';
import { patiently } from './patiently.ts';
import type { ShardQueue } from './shard-queue.ts';
import { type Shift, workOnShards } from './work-on-shards.ts';

export interface Workplace {
  readonly tables: CampaignTables;
  readonly queue: ShardQueue;
  /** One of these takes shards of its own. */
  readonly openReferee: () => Promise<Referee>;
  /** How many there are to be. */
  readonly referees: number;
  /** How this worker is called. */
  readonly name: string;
}

/** Told of each shard that this worker has done. */
export type ShardDone = (done: { readonly shard: number; readonly games: number; readonly agrees: boolean }) => void;

/**
 * `signal`: what is under way is given back; if the database is away, it comes back with the end of its lease. Throws
 * what the referees throw, and what a database throws that stays away.
 */
export async function workOnCampaign(
  campaign: StoredCampaign,
  { tables, queue, openReferee, referees, name }: Workplace,
  onDone: ShardDone,
  signal: AbortSignal,
): Promise<void> {
  const { id, shards, leaseSeconds } = campaign;
  await workOnShards<Tally>(
    {
      ...{ id, leaseSeconds, queue },
      openShift: () => new RefereeShift(campaign, openReferee),
      shifts: referees,
      isDone: async () => (await tables.standing(id)).shardsDone >= shards,
      hasResult: (shard) => tables.hasResult(id, shard),
      keep: async (shard, tally) => {
        const agrees = await tables.keepResult(id, shard, tally, name);
        onDone({ shard, games: tally.games, agrees });
      },
    },
    signal,
  );
}

/** One referee, as long as it works. */
class RefereeShift implements Shift<Tally> {
  readonly #campaign: StoredCampaign;
  readonly #openReferee: () => Promise<Referee>;
  #referee: Referee | undefined;

  constructor(campaign: StoredCampaign, openReferee: () => Promise<Referee>) {
    this.#campaign = campaign;
    this.#openReferee = openReferee;
  }

  async play(shard: number, signal: AbortSignal): Promise<Tally | undefined> {
    const { plan, shards } = this.#campaign;
    const games = partOf(plan.games, shard, shards);
    const pieces = new Pieces([games], pieceSizeFor(games, paceOf(plan)));
    let tally = NOTHING;
    for (let index = 0; index < pieces.count; index += 1) {
      if (signal.aborted) return undefined;
      const piece = pieces.at(index);
      if (piece === undefined) break;
      const checked = await patiently(() => this.#check(piece), signal);
      tally = addTallies(tally, checked);
      // Each takes seconds: a campaign that has met so many ends, and what is wrong is known.
      if (tally.endless >= ENDLESS_GAMES_MAX) break;
      // A referee of this thread answers at once: without this no lease would be renewed and no Ctrl-C be heard.
      await setImmediate();
    }
    return tally;
  }

  /** Its database holds the games of this shard, and would refuse them if they came to be played again. */
  async afterShard(): Promise<void> {
    if (this.#campaign.plan.store !== 'memory') await this.leave();
  }

  /** What it leaves behind in a database that is away stays there. */
  async leave(): Promise<void> {
    const referee = this.#referee;
    this.#referee = undefined;
    await referee?.close().catch(() => {});
  }

  async #check(piece: Range): Promise<Tally> {
    this.#referee ??= await this.#openReferee();
    const checked = await this.#referee.check(piece);
    if ('tally' in checked && checked.storeLost === undefined) return checked.tally;
    await this.leave();
    throw new StoreConnectionError('store of the games', checked.storeLost ?? '');
  }
}
