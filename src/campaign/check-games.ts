/**
 * Many games, one after another: each is generated from the campaign's seed and its own number, played under every
 * checker, put into a store and checked there. A game that fails is shrunk and kept as a fixture; the campaign goes on.
 */
import { setImmediate } from 'node:timers/promises';
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { reachList } from '../harness/reach/reach-list.ts';
import { type Reached, ReachTally } from '../harness/reach/reach-tally.ts';
import { isEndless } from '../harness/run-within.ts';
import { storeCheckers } from '../harness/store-checkers/all-store-checkers.ts';
import { isEdgeFailure } from '../harness/store-checkers/edge-failure.ts';
import type { Subject } from '../harness/subject.ts';
import type { EventStore } from '../store/event-store.ts';
import { type CampaignFinding, type Fault, FindingLog } from './finding-log.ts';
import { Health } from './health.ts';
import { RunDigest } from './run-digest.ts';
import { type TimedRun, timedRuns } from './timed-runs.ts';

export interface CampaignPlan {
  /** One seed makes one campaign: game n is made by `<seed>/<n>`. */
  readonly seed: string;
  readonly games: number;
  readonly subject: Subject;
  /** A store for the game; the same one may be given for all. */
  readonly openStore: () => EventStore;
  /** Games that are under way in the store at the same time. */
  readonly gamesAtOnce: number;
  /** Where fixtures are written. */
  readonly fixturesDirectory: string;
  /** Gets each game that counts, in their order. */
  readonly observe?: (game: CheckedGame) => void;
}

/** A game, what was found in it, and how long that took. */
export interface CheckedGame extends TimedRun {
  readonly faults: readonly Fault[];
  /** To put the game into a store and check it there; others may have been under way at the same time. */
  readonly storeSeconds: number;
}

export interface CampaignResult {
  readonly games: number;
  readonly events: number;
  /** Games in which nothing was found. */
  readonly cleanGames: number;
  /** Stands for the events and tables of a sample of the games: the same for each run of these games. Null without a sample. */
  readonly digest: string | null;
  readonly findings: readonly CampaignFinding[];
  /** Which states the games reached. */
  readonly reach: Reached;
  /** What is wrong with the games themselves, a sentence each. */
  readonly complaints: readonly string[];
  readonly ending: Ending;
  /** What the store said when it was lost. */
  readonly failure: Error | undefined;
}

/** All games were played; or a signal ended it, the store went away, or game after game never came to an end. */
export type Ending = 'complete' | 'interrupted' | 'store_lost' | 'endless_games';

/** Each takes seconds; after so many, what is wrong is known, and the rest would take days. */
const ENDLESS_GAMES_MAX = 5;

export type Progress = (done: { readonly games: number; readonly findings: number }) => void;

/**
 * Plays and checks the games. `signal`: ends the campaign after the games under way; the result says so, as it does when
 * the store goes away. Games that were under way then do not count.
 */
export async function checkGames(plan: CampaignPlan, progress: Progress, signal: AbortSignal): Promise<CampaignResult> {
  const findings = new FindingLog(plan.subject, plan.fixturesDirectory);
  let games = 0;
  let events = 0;
  let cleanGames = 0;
  let endlessGames = 0;
  let failure: Error | undefined;
  const digest = new RunDigest();
  const tally = new ReachTally(reachList);
  const health = new Health();
  const runs = timedRuns(seedsOf(plan), plan.subject, [...pureCheckers, tally.checker]);
  while (games < plan.games && !signal.aborted && endlessGames < ENDLESS_GAMES_MAX) {
    const upcoming = nextOf(runs, plan.gamesAtOnce);
    try {
      const checked = await Promise.all(upcoming.map((timed) => checkInStore(plan, timed)));
      for (const { run, faults } of checked) for (const fault of faults) await findings.add(run, fault);
      events += checked.reduce((sum, { run }) => sum + run.played.events.length, 0);
      endlessGames += checked.filter(({ run }) => run.findings.some(isEndless)).length;
      cleanGames += checked.filter(({ faults }) => faults.length === 0).length;
      for (const { run } of checked) digest.add(run);
      for (const { run } of checked) health.add(run.played);
      for (const game of checked) plan.observe?.(game);
    } catch (error) {
      if (!isEdgeFailure(error)) throw error;
      failure = error;
      break;
    }
    games += upcoming.length;
    progress({ games, findings: findings.all.length });
    // Memory answers at once: without this nothing else, Ctrl-C least of all, would ever be heard.
    await setImmediate();
  }
  const ending = endingOf({ isComplete: games === plan.games, isLost: failure !== undefined, signal });
  const { complaints } = health;
  const { reached: reach } = tally;
  return {
    games,
    events,
    cleanGames,
    digest: digest.value,
    findings: findings.all,
    reach,
    complaints,
    ending,
    failure,
  };
}

function endingOf(how: { isComplete: boolean; isLost: boolean; signal: AbortSignal }): Ending {
  if (how.isComplete) return 'complete';
  if (how.isLost) return 'store_lost';
  return how.signal.aborted ? 'interrupted' : 'endless_games';
}

function* seedsOf({ seed, games }: CampaignPlan): Generator<string> {
  for (let number = 1; number <= games; number += 1) yield `${seed}/${number}`;
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

async function checkInStore(plan: CampaignPlan, timed: TimedRun): Promise<CheckedGame> {
  const { run } = timed;
  // What is wrong already is not worth storing: the store would only refuse it.
  if (run.findings.length > 0)
    return { ...timed, faults: run.findings.map((finding) => ({ finding })), storeSeconds: 0 };
  const begun = performance.now();
  const store = plan.openStore();
  const faults: Fault[] = [];
  for (const checker of storeCheckers) {
    const finding = await checker.check(run.played, store);
    if (finding !== undefined) faults.push({ finding, inStore: { checker, store } });
  }
  return { ...timed, faults, storeSeconds: (performance.now() - begun) / 1000 };
}
