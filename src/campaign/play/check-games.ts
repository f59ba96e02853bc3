/**
 * Some games of a campaign, one after another: each is generated from the campaign's seed and its own number, played
 * under every checker, put into a store and checked there. The answer depends on nothing but these games.
 */
import type { Checker } from '../../harness/checker.ts';
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import { isLookedAtClosely } from '../../harness/checkers/sample.ts';
import type { Finding } from '../../harness/finding.ts';
import { storeCheckers } from '../../harness/store-checkers/all-store-checkers.ts';
import { isEdgeFailure } from '../../harness/store-checkers/edge-failure.ts';
import type { Subject } from '../../harness/subject.ts';
import type { OnAppend, TimedAppend } from '../latency/timed-store.ts';
import type { Range } from '../ranges/range.ts';
import type { Tally } from '../tally/tally.ts';
import { TallyOfGames } from '../tally/tally-of-games.ts';
import type { GameStores } from './game-stores.ts';
import { playGames, type Taker, type TimedRun } from './play-games.ts';
import { seedOf } from './seed-of.ts';

export interface PlayPlan {
  /** Of the campaign. */
  readonly seed: string;
  readonly subject: Subject;
  readonly stores: GameStores;
  /** Whether the first game that fails is the last. */
  readonly bails: boolean;
  /** What there is to be said about a game that counts. */
  readonly observe?: ((game: CheckedGame) => string) | undefined;
}

/** A game, what was found in it, and how long that took. */
export interface CheckedGame extends TimedRun {
  readonly findings: readonly Finding[];
  /** To put the game into a store and check it there; others may have been under way at the same time. */
  readonly storeSeconds: number;
}

export interface Checked {
  /** Of all the games; or of the first of them, if one ends the campaign. */
  readonly tally: Tally;
  /** What was said about them, in their order. */
  readonly observations: readonly string[];
  /** Those that were timed, whatever games they were of: they tell of the store, and are no part of what is known of games. */
  readonly appends: readonly TimedAppend[];
  /** What a subject outside said when it could not be started any more; the games after those of the tally do not count. */
  readonly storeLost?: string;
}

/** The store could not be asked any more; the games that were to be checked do not count. */
export interface StoreLost {
  /** What it said. */
  readonly storeLost: string;
}

/** Each takes seconds; after so many, what is wrong is known, and the rest would take days. */
export const ENDLESS_GAMES_MAX = 5;

export async function checkGames(range: Range, plan: PlayPlan): Promise<Checked | StoreLost> {
  try {
    return await checkAll(range, plan);
  } catch (error) {
    if (isEdgeFailure(error)) return { storeLost: error.message };
    throw error;
  }
}

async function checkAll(range: Range, plan: PlayPlan): Promise<Checked> {
  const { games, waiting } = playGames(seedsOf(range, plan.seed), plan.subject, () => new PieceTaker(range, plan));
  const observations: string[] = [];
  const appends: TimedAppend[] = [];
  const onAppend: OnAppend = (append) => void appends.push(append);
  for (let next = 0; next < waiting.length; next += plan.stores.gamesAtOnce) {
    const together = waiting.slice(next, next + plan.stores.gamesAtOnce);
    for (const game of await Promise.all(together.map((timed) => checkInStore(plan.stores, timed, onAppend)))) {
      games.addFindings(game.number, game.findings);
      if (plan.observe !== undefined) observations.push(plan.observe(game));
    }
  }
  const first = games.tally.faults[0]?.first[0]?.game;
  if (!plan.bails || first === undefined) return { tally: games.tally, observations, appends };
  const upToFirst = observations.slice(0, first - range.from + 1);
  return { tally: tallyUpTo(first, range, plan, games), observations: upToFirst, appends };
}

/** What the games after this one reached has been counted, so those up to it are played again; the store has said what it has to say. */
function tallyUpTo(game: number, range: Range, plan: PlayPlan, checked: TallyOfGames): Tally {
  const upTo = { ...range, to: game };
  const { games } = playGames(seedsOf(upTo, plan.seed), plan.subject, () => new PieceTaker(upTo, plan));
  games.addFindings(game, checked.findingsIn(game));
  return games.tally;
}

/** Counts games, and keeps those that are still to be asked about. */
class PieceTaker implements Taker {
  readonly games: TallyOfGames;
  readonly checkers: readonly Checker[];
  readonly waiting: NumberedRun[] = [];
  readonly #plan: PlayPlan;

  constructor(range: Range, plan: PlayPlan) {
    this.games = new TallyOfGames(plan.seed, range.from);
    this.checkers = [...pureCheckers, this.games.reach.checker];
    this.#plan = plan;
  }

  readonly take = (timed: TimedRun): boolean => {
    const number = this.games.add(timed.run);
    const { stores, observe } = this.#plan;
    if (isStored(timed, stores) || observe !== undefined) this.waiting.push({ ...timed, number });
    return this.games.endless < ENDLESS_GAMES_MAX;
  };
}

interface NumberedRun extends TimedRun {
  /** Of the game in its campaign. */
  readonly number: number;
}

/** What is wrong already is not worth storing: the store would only refuse it. */
function isStored({ run }: TimedRun, { takesAll }: GameStores): boolean {
  return run.findings.length === 0 && (takesAll || isLookedAtClosely(run.played));
}

async function checkInStore(
  stores: GameStores,
  timed: NumberedRun,
  onAppend: OnAppend,
): Promise<CheckedGame & NumberedRun> {
  const { played, findings } = timed.run;
  if (!isStored(timed, stores)) return { ...timed, findings, storeSeconds: 0 };
  const begun = performance.now();
  const store = stores.openStore(onAppend);
  const found: Finding[] = [];
  for (const checker of storeCheckers) {
    const finding = await checker.check(played, store);
    if (finding !== undefined) found.push(finding);
  }
  return { ...timed, findings: found, storeSeconds: (performance.now() - begun) / 1000 };
}

function seedsOf({ from, to }: Range, seed: string): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => seedOf(seed, from + index));
}
