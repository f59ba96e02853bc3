/** A worker: takes shards of a campaign until all have results, its own or those of others. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { StoreConnectionError } from '../../store/errors.ts';
import { paceOf, pieceSizeFor } from '../campaign-plan.ts';
import { ENDLESS_GAMES_MAX } from '../play/check-games.ts';
import { Pieces } from '../ranges/pieces.ts';
import { partOf, type Range } from '../ranges/range.ts';
import type { Referee } from '../referees/referee.ts';
import { isAway } from '../store-away.ts';
import { addTallies, NOTHING, type Tally } from '../tally/tally.ts';
import type { CampaignTables, StoredCampaign } from './campaign-tables.ts';
import { patiently } from './patiently.ts';
import type { ShardQueue, TakenShard } from './shard-queue.ts';

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

/** Milliseconds between two questions whether there is work, or nothing left to wait for. */
const ASK_EVERY_MS = 500;
/** A lease is renewed so many times before it would end. */
const RENEWALS = 4;

/**
 * `signal`: what is under way is given back; if the database is away, it comes back with the end of its lease. Throws
 * what the referees throw, and what a database throws that stays away.
 */
export async function workOnCampaign(
  campaign: StoredCampaign,
  place: Workplace,
  onDone: ShardDone,
  signal: AbortSignal,
): Promise<void> {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const working = Array.from({ length: place.referees }, () => new Shift(campaign, place, either).work(onDone));
  // The first that fails is the reason; the others give back what they have.
  const settled = await Promise.allSettled(working.map((shift) => shift.catch((error) => stop(failure, error))));
  for (const shift of settled) {
    if (shift.status === 'rejected' && !(signal.aborted && isAway(shift.reason))) throw shift.reason;
  }
}

function stop(failure: AbortController, error: unknown): never {
  failure.abort();
  throw error;
}

/** One referee, as long as it works. */
class Shift {
  readonly #campaign: StoredCampaign;
  readonly #place: Workplace;
  readonly #signal: AbortSignal;
  #referee: Referee | undefined;

  constructor(campaign: StoredCampaign, place: Workplace, signal: AbortSignal) {
    this.#campaign = campaign;
    this.#place = place;
    this.#signal = signal;
  }

  async work(onDone: ShardDone): Promise<void> {
    const { id, shards } = this.#campaign;
    const { queue, tables } = this.#place;
    try {
      while (!this.#signal.aborted) {
        const taken = await this.#patiently(() => queue.take(id));
        if (taken !== undefined) await this.#doShard(taken, onDone);
        else if ((await this.#patiently(() => tables.standing(id))).shardsDone >= shards) return;
        else await setTimeout(ASK_EVERY_MS, undefined, { signal: this.#signal }).catch(() => {});
      }
    } finally {
      await this.#leaveReferee();
    }
  }

  async #doShard(taken: TakenShard, onDone: ShardDone): Promise<void> {
    const { id, leaseSeconds } = this.#campaign;
    const { queue, tables, name } = this.#place;
    const renew = (): void => void queue.renewLease(id, taken).catch(() => {});
    const renewing = setInterval(renew, (leaseSeconds * 1000) / RENEWALS);
    try {
      // Somebody may have died between keeping the result and saying that it is done.
      if (!(await this.#patiently(() => tables.hasResult(id, taken.shard)))) {
        const tally = await this.#play(taken.shard);
        if (tally === undefined) return await this.#patiently(() => queue.giveBack(id, taken));
        const agrees = await this.#patiently(() => tables.keepResult(id, taken.shard, tally, name));
        onDone({ shard: taken.shard, games: tally.games, agrees });
      }
      await this.#patiently(() => queue.done(id, taken));
    } finally {
      clearInterval(renewing);
      // Its database holds the games of this shard, and would refuse them if they came to be played again.
      if (this.#campaign.plan.store !== 'memory') await this.#leaveReferee();
    }
  }

  /** The tally of a shard; none if the work was to end. */
  async #play(shard: number): Promise<Tally | undefined> {
    const { plan, shards } = this.#campaign;
    const games = partOf(plan.games, shard, shards);
    const pieces = new Pieces([games], pieceSizeFor(games, paceOf(plan)));
    let tally = NOTHING;
    for (let index = 0; index < pieces.count; index += 1) {
      if (this.#signal.aborted) return undefined;
      const piece = pieces.at(index);
      if (piece === undefined) break;
      const checked = await this.#patiently(() => this.#check(piece));
      tally = addTallies(tally, checked);
      // Each takes seconds: a campaign that has met so many ends, and what is wrong is known.
      if (tally.endless >= ENDLESS_GAMES_MAX) break;
      // A referee of this thread answers at once: without this no lease would be renewed and no Ctrl-C be heard.
      await setImmediate();
    }
    return tally;
  }

  async #check(piece: Range): Promise<Tally> {
    this.#referee ??= await this.#place.openReferee();
    const checked = await this.#referee.check(piece);
    if ('tally' in checked && checked.storeLost === undefined) return checked.tally;
    await this.#leaveReferee();
    throw new StoreConnectionError('store of the games', checked.storeLost ?? '');
  }

  /** What it leaves behind in a database that is away stays there. */
  async #leaveReferee(): Promise<void> {
    const referee = this.#referee;
    this.#referee = undefined;
    await referee?.close().catch(() => {});
  }

  #patiently<T>(work: () => Promise<T>): Promise<T> {
    return patiently(work, this.#signal);
  }
}
