/** Which games a campaign plays, and what they are put into. */
import { isOutside } from './outside/subject-command.ts';
import type { StoreKind } from './play/game-stores.ts';
import { partOf, type Range, sizeOf } from './ranges/range.ts';

export interface CampaignPlan {
  /** One seed makes one campaign: game n is made by `<seed>/<n>`. */
  readonly seed: string;
  /** How many; null for as many as there is time for. */
  readonly games: number | null;
  readonly store: StoreKind;
  /** The part of the games that is played here; null for all. */
  readonly shard: Shard | null;
  /** Stands for the module or program that is put on trial; null for the project's own engine and reducer. */
  readonly subject: string | null;
}

/** Part `number`, from 1, of `of` parts. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** More than a week of a machine. */
export const GAMES_MAX = 1_000_000_000;

/** Far more than anybody has machines; a typing error, not a wish, beyond it. */
export const SHARDS_MAX = 100_000;

/** The games that are to be played. */
export function gamesOf({ games, shard }: Pick<CampaignPlan, 'games' | 'shard'>): Range {
  if (games === null || shard === null) return { from: 1, to: games ?? GAMES_MAX };
  return partOf(games, shard.number, shard.of);
}

/** `2/4` */
export function shardText({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/**
 * Games that a referee is asked for at a time: few enough that Ctrl-C is heard soon, that no referee is left alone with
 * the last of them, and that there is something to be told of a small campaign.
 */
export function pieceSizeFor(games: Range, pace: Pace): number {
  return Math.min(PIECE_MAX[pace], Math.ceil(sizeOf(games) / PIECES_MIN));
}

/** As many of the workers as have something to do that is worth their start. */
export function usefulWorkers(workers: number, gamesLeft: number, pace: Pace): number {
  return Math.max(1, Math.min(workers, Math.floor(gamesLeft / GAMES_PER_WORKER[pace])));
}

/** What decides how long a game takes: its store, or that somebody else plays it. */
export type Pace = StoreKind | 'outside';

export function paceOf({ store, subject }: Pick<CampaignPlan, 'store' | 'subject'>): Pace {
  return isOutside(subject) ? 'outside' : store;
}

/** Tens of milliseconds in memory, a second or less through PostgreSQL, and whatever it takes outside. */
const PIECE_MAX: Readonly<Record<Pace, number>> = { memory: 200, postgres: 40, outside: 40 };
const PIECES_MIN = 20;

/** A thread is started in the time in which so many games are played. */
const GAMES_PER_WORKER: Readonly<Record<Pace, number>> = { memory: 500, postgres: 50, outside: 50 };
