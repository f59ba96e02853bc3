/**
 * Many games, one after another: each is generated from the campaign's seed and its own number, played under every
 * checker, put into a store and checked there. A game that fails is shrunk and kept as a fixture; the campaign goes on.
 */
import type { Checker } from '../harness/checker.ts';
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { type Finding, identityOf } from '../harness/finding.ts';
import { type Fixture, writeFixture } from '../harness/fixture.ts';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import type { Run } from '../harness/run-game.ts';
import { shrinkInStore, shrinkToFixture } from '../harness/shrink-to-fixture.ts';
import type { StoreChecker } from '../harness/store-checker.ts';
import { storeCheckers } from '../harness/store-checkers/all-store-checkers.ts';
import type { Subject } from '../harness/subject.ts';
import type { EventStore } from '../store/event-store.ts';

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
}

/** A fault, however many games show it. */
export interface CampaignFinding {
  readonly identity: string;
  /** Games that showed it. */
  readonly games: number;
  readonly fixture: Fixture;
  readonly path: string;
}

export interface CampaignResult {
  readonly games: number;
  readonly events: number;
  /** Games in which nothing was found. */
  readonly cleanGames: number;
  readonly findings: readonly CampaignFinding[];
  /** Whether all games that were planned were played. */
  readonly isComplete: boolean;
}

export type Progress = (done: { readonly games: number; readonly findings: number }) => void;

/** Plays and checks the games. `signal`: ends the campaign after the games under way; the result says so. */
export async function checkGames(plan: CampaignPlan, progress: Progress, signal: AbortSignal): Promise<CampaignResult> {
  const findings = new Map<string, CampaignFinding>();
  let games = 0;
  let events = 0;
  let cleanGames = 0;
  while (games < plan.games && !signal.aborted) {
    const upcoming = Math.min(plan.gamesAtOnce, plan.games - games);
    const numbers = Array.from({ length: upcoming }, (_, index) => games + index + 1);
    const checked = await Promise.all(numbers.map((number) => checkGame(plan, `${plan.seed}/${number}`)));
    for (const { run, faults } of checked) {
      events += run.played.events.length;
      if (faults.length === 0) cleanGames += 1;
      for (const fault of faults) await keep(findings, fault, run, plan);
    }
    games += upcoming;
    progress({ games, findings: findings.size });
  }
  return { games, events, cleanGames, findings: [...findings.values()], isComplete: games === plan.games };
}

/** A finding, and who made it in which store. */
interface Fault {
  readonly finding: Finding;
  readonly inStore?: { readonly checker: StoreChecker; readonly store: EventStore };
}

const panel: readonly Checker[] = pureCheckers;

async function checkGame(plan: CampaignPlan, seed: string): Promise<{ run: Run; faults: Fault[] }> {
  const run = runGeneratedGame(seed, plan.subject, panel);
  // What is wrong already is not worth storing: the store would only refuse it.
  if (run.findings.length > 0) return { run, faults: run.findings.map((finding) => ({ finding })) };
  const store = plan.openStore();
  const faults: Fault[] = [];
  for (const checker of storeCheckers) {
    const finding = await checker.check(run.played, store);
    if (finding !== undefined) faults.push({ finding, inStore: { checker, store } });
  }
  return { run, faults };
}

/** Counts a fault that is known; shrinks and writes one that is new. */
async function keep(findings: Map<string, CampaignFinding>, fault: Fault, run: Run, plan: CampaignPlan): Promise<void> {
  const known = findings.get(identityOf(fault.finding));
  if (known !== undefined) {
    findings.set(known.identity, { ...known, games: known.games + 1 });
    return;
  }
  const { subject } = plan;
  const fixture =
    fault.inStore === undefined
      ? await shrinkToFixture(run, fault.finding, subject, panel, run.played.seed)
      : await shrinkInStore(run, fault.finding, subject, fault.inStore.checker, fault.inStore.store);
  const path = writeFixture(plan.fixturesDirectory, fixture);
  findings.set(identityOf(fault.finding), { identity: fixture.identity, games: 1, fixture, path });
}
