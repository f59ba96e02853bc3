/** Takes shards out of a queue until all have results, one's own or those of others: of a campaign or of anything else. */
import { setTimeout } from 'node:timers/promises';
import { isAway } from '../store-away.ts';
import { patiently } from './patiently.ts';
import type { ShardQueue } from './shard-queue.ts';

/** Whoever works on shards, one after the other. */
export interface Shift<Result> {
  /** The result of a shard; none if the work was to end. */
  play(shard: number, signal: AbortSignal): Promise<Result | undefined>;
  /** After each shard. */
  afterShard?(): Promise<void>;
  leave(): Promise<void>;
}

export interface ShardWork<Result> {
  readonly id: string;
  readonly leaseSeconds: number;
  readonly queue: ShardQueue;
  readonly openShift: () => Shift<Result>;
  /** How many there are to be. */
  readonly shifts: number;
  /** Whether all shards have results. */
  readonly isDone: () => Promise<boolean>;
  readonly hasResult: (shard: number) => Promise<boolean>;
  /** Keeps it, and tells of it. */
  readonly keep: (shard: number, result: Result) => Promise<void>;
}

/** Milliseconds between two questions whether there is work, or nothing left to wait for. */
const ASK_EVERY_MS = 500;
/** A lease is renewed so many times before it would end. */
const RENEWALS = 4;

/**
 * `signal`: what is under way is given back; if the database is away, it comes back with the end of its lease. Throws
 * what the shifts throw, and what a database throws that stays away.
 */
export async function workOnShards<Result>(work: ShardWork<Result>, signal: AbortSignal): Promise<void> {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const working = Array.from({ length: work.shifts }, () => takeShards(work, work.openShift(), either));
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

async function takeShards<Result>(work: ShardWork<Result>, shift: Shift<Result>, signal: AbortSignal): Promise<void> {
  const { id, queue, isDone } = work;
  try {
    while (!signal.aborted) {
      const taken = await patiently(() => queue.take(id), signal);
      if (taken !== undefined) await doShard(taken);
      else if (await patiently(isDone, signal)) return;
      else await setTimeout(ASK_EVERY_MS, undefined, { signal }).catch(() => {});
    }
  } finally {
    await shift.leave();
  }

  async function doShard(taken: NonNullable<Awaited<ReturnType<ShardQueue['take']>>>): Promise<void> {
    const renew = (): void => void queue.renewLease(id, taken).catch(() => {});
    const renewing = setInterval(renew, (work.leaseSeconds * 1000) / RENEWALS);
    try {
      // Somebody may have died between keeping the result and saying that it is done.
      if (!(await patiently(() => work.hasResult(taken.shard), signal))) {
        const result = await shift.play(taken.shard, signal);
        if (result === undefined) return await patiently(() => queue.giveBack(id, taken), signal);
        await patiently(() => work.keep(taken.shard, result), signal);
      }
      await patiently(() => queue.done(id, taken), signal);
    } finally {
      clearInterval(renewing);
      await shift.afterShard?.();
    }
  }
}
