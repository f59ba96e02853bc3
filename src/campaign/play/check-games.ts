/**
 * Some games of a campaign, one after another: each is generated from the campaign's seed and its own number, played
 * under every checker, put into a store and checked there. The answer depends on nothing but these games.
 */
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import { isLookedAtClosely } from '../../harness/checkers/sample.ts';
import type { Finding } from '../../harness/finding.ts';
import { storeCheckers } from '../../harness/store-checkers/all-store-checkers.ts';
import { isEdgeFailure } from '../../harness/store-checkers/edge-failure.ts';
import type { Subject } from '../../harness/subject.ts';
import type { Range } from '../ranges/range.ts';
import type { Tally } from '../tally/tally.ts';
import { TallyOfGames } from '../tally/tally-of-games.ts';
import type { GameStores } from './game-stores.ts';
import { seedOf } from './seed-of.ts';
import { type TimedRun, timedRuns } from './timed-runs.ts';

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
    return await playAll(range, plan);
  } catch (error) {
    if (isEdgeFailure(error)) return { storeLost: error.message };
    throw error;
  }
}

async function playAll(range: Range, plan: PlayPlan): Promise<Checked> {
  const { seed, subject, stores, bails, observe } = plan;
  const games = new TallyOfGames(seed, range.from);
  const observations: string[] = [];
  const runs = timedRuns(seedsOf(range, seed), subject, [...pureCheckers, games.reach.checker]);
  while (games.endless < ENDLESS_GAMES_MAX) {
    const upcoming = nextOf(runs, stores.gamesAtOnce);
    if (upcoming.length === 0) break;
    for (const game of await Promise.all(upcoming.map((timed) => checkInStore(stores, timed)))) {
      games.add(game.run, game.findings);
      if (observe !== undefined) observations.push(observe(game));
      const last = range.from + games.games - 1;
      // Some games are played ahead, and what they reach is counted: so all is done again up to this one.
      if (bails && game.findings.length > 0 && last < range.to) return playAll({ ...range, to: last }, plan);
    }
  }
  return { tally: games.tally, observations };
}

function* seedsOf({ from, to }: Range, seed: string): Generator<string> {
  for (let game = from; game <= to; game += 1) yield seedOf(seed, game);
}

/** The next `count` runs, or as many as there are. */
function nextOf(runs: Iterator<TimedRun>, count: number): TimedRun[] {
  const upcoming: TimedRun[] = [];
  while (upcoming.length < count) {
    const next = runs.next();
    if (next.done) break;
    upcoming.push(next.value);
  }
  return upcoming;
}

async function checkInStore(stores: GameStores, timed: TimedRun): Promise<CheckedGame> {
  const { played, findings } = timed.run;
  // What is wrong already is not worth storing: the store would only refuse it.
  const isStored = findings.length === 0 && (stores.takesAll || isLookedAtClosely(played));
  if (!isStored) return { ...timed, findings, storeSeconds: 0 };
  const begun = performance.now();
  const store = stores.openStore();
  const found: Finding[] = [];
  for (const checker of storeCheckers) {
    const finding = await checker.check(played, store);
    if (finding !== undefined) found.push(finding);
  }
  return { ...timed, findings: found, storeSeconds: (performance.now() - begun) / 1000 };
}
