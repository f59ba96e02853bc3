/** From a game that failed to what a person needs: the smallest such game, in a fixture, and how to look at it. */
import { randomUUID } from 'node:crypto';
import type { EventStore } from '../store/event-store.ts';
import { MemoryEventStore } from '../store/memory/memory-event-store.ts';
import type { Checker } from './checker.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import { withExplicitDecks } from './explicit-decks.ts';
import { type Finding, flaky, identityOf } from './finding.ts';
import { type Fixture, makeFixture } from './fixtures/fixture.ts';
import { PLAYING, type Run, runScript } from './run-game.ts';
import { isEndless, runScriptWithin, TIME_LIMITS, type TimeLimits } from './run-within.ts';
import type { Script } from './script.ts';
import { searchWithin } from './shrink/search-within.ts';
import { shrinkAll } from './shrink/shrink-all.ts';
import { shrinkPasses, unplayedPasses } from './shrink/shrink-passes.ts';
import {
  type Failing,
  ShrinkSearch,
  type Shrunk,
  searchByTrial,
  type Trial,
  type Tried,
} from './shrink/shrink-search.ts';
import { simplicity } from './shrink/simplicity.ts';
import type { StoreChecker } from './store-checker.ts';
import type { Subject } from './subject.ts';

/** A game that failed, and whom it failed with. */
export interface Failure {
  readonly run: Run;
  readonly finding: Finding;
  readonly subject: Subject;
}

/** Plays that a shrink may take: about a second for games of usual length. */
export const SHRINK_PLAYS_MAX = 6_000;
/** A play through a database takes milliseconds instead of a fraction of one. */
const STORE_PLAYS_MAX = 400;

/** What shrinking may take, and who wants to know how it goes. */
export interface ShrinkOptions {
  readonly playsMax?: number;
  readonly limits?: TimeLimits;
  /** Told of the failing game as soon as it is known, and of every smaller one: each is a fixture of its own. */
  readonly keep?: (fixture: Fixture) => void;
  /** Whether the other faults that are met on the way are shrunk, too; they are unless told otherwise. */
  readonly withOthers?: boolean;
  /** Whether it is asked why the smallest game fails; it is unless told otherwise. */
  readonly isExplained?: boolean;
}

/** The smallest game found for one fault, and what else was met on the way. */
export interface ShrunkFixture extends Fixture {
  /** Other faults, each with the smallest game found for it. */
  readonly others: readonly Fixture[];
}

/** The fixture of the smallest game found that fails with the same finding. `checkers`: those that found it are among them. */
export function shrinkToFixture(
  failure: Failure,
  checkers: readonly Checker[],
  options: ShrinkOptions = {},
): Promise<ShrunkFixture> {
  const { subject, finding } = failure;
  // An engine that throws needs nobody to watch it; which checker it was that never came to an end is not known.
  const panel = isEndless(finding) ? checkers : checkers.filter((checker) => checker.name === finding.property);
  const { candidateMs } = options.limits ?? TIME_LIMITS;
  const look = { isThorough: true };
  const trial: TimedTrial = (script, limitMs) => triedOf(runScriptWithin(limitMs, script, subject, panel, look));
  const play = (script: Script): Tried => triedOf(runScript(script, subject, panel, look));
  return shrinkBy(failure, options, trial, (search) =>
    isEndless(finding)
      ? searchByTrial(search, (script) => trial(script, candidateMs))
      : searchWithin(search, play, { candidateMs, cutCost: CUT_PLAY_COST }),
  );
}

/** The same for a fault of a store: each game is tried in the store under an id of its own. */
export async function shrinkInStore(
  failure: Failure,
  checker: StoreChecker,
  store: EventStore,
  options: ShrinkOptions = {},
): Promise<ShrunkFixture> {
  const { candidateMs } = options.limits ?? TIME_LIMITS;
  const playsMax = Math.min(options.playsMax ?? SHRINK_PLAYS_MAX, STORE_PLAYS_MAX);
  const trialIn =
    (place: () => EventStore): TimedTrial =>
    async (script, limitMs) => {
      const underNewId = { ...script, setup: { ...script.setup, game_id: randomUUID() } };
      const run = runScriptWithin(limitMs, underNewId, failure.subject, []);
      if (run.findings.length > 0) return { ...triedOf(run), script };
      const found = await checker.check(run.played, place());
      return { script: { ...run.played.script, setup: script.setup }, findings: found === undefined ? [] : [found] };
    };
  const trial = trialIn(() => store);
  // Memory is a hundred times faster: a fault that shows there, too, is shrunk there, and the store has the last word.
  const inMemory = trialIn(() => new MemoryEventStore());
  const start = await inMemory(withExplicitDecks(failure.run.played), candidateMs);
  const showsInMemory = start.findings.some((other) => identityOf(other) === identityOf(failure.finding));
  return shrinkBy(failure, { ...options, playsMax }, trial, (search) =>
    searchByTrial(search, (script) => (showsInMemory ? inMemory : trial)(script, candidateMs)),
  );
}

/** The same for a fault that only somebody else can see: `trial` plays a script there, within a time. */
export function shrinkByTrial(
  failure: Failure,
  trial: TimedTrial,
  options: ShrinkOptions = {},
): Promise<ShrunkFixture> {
  const { candidateMs } = options.limits ?? TIME_LIMITS;
  return shrinkBy(failure, options, trial, (search) => searchByTrial(search, (script) => trial(script, candidateMs)));
}

/** A game that was cut took all the time that it may: as long as so many others. */
const CUT_PLAY_COST = 50;

/** What was found, but for what only says that the shrinker has taken too many cards out of a deck. */
function triedOf({ played, findings }: Run): Tried {
  const cost = findings.some(isEndless) ? CUT_PLAY_COST : 1;
  return { script: played.script, findings: findings.filter((finding) => !isDeckTooSmall(finding)), cost };
}

function isDeckTooSmall({ property, found }: Finding): boolean {
  return property === PLAYING && found.startsWith('DeckTooSmallError');
}

/** Plays a script within a time. */
export type TimedTrial = (script: Script, limitMs: number) => Tried | Promise<Tried>;

async function shrinkBy(
  failure: Failure,
  { playsMax = SHRINK_PLAYS_MAX, limits = TIME_LIMITS, keep, withOthers = true, isExplained = true }: ShrinkOptions,
  trial: TimedTrial,
  searchIn: (search: ShrinkSearch) => Shrunk | Promise<Shrunk>,
): Promise<ShrunkFixture> {
  const { run, subject } = failure;
  const moves_before = run.played.script.moves.length;
  const fixtureOf = ({ script, finding }: Failing, shrink_plays = 0, explanation?: Explanation): Fixture => {
    const { events } = runScriptWithin(limits.candidateMs, script, subject, []).played;
    return makeFixture(script, events, finding, { seed: run.played.seed, moves_before, shrink_plays }, explanation);
  };
  const briefTrial: Trial = (script) => trial(script, limits.candidateMs);
  const explained = async (failing: Failing, plays: number): Promise<Fixture> => {
    const isAsked = isExplained && !isEndless(failing.finding);
    return fixtureOf(failing, plays, isAsked ? await explain(failing, briefTrial, subject, playsMax) : undefined);
  };
  const start = await steadyStart(failure, briefTrial);
  const passes = isEndless(start.finding) ? unplayedPasses : shrinkPasses(subject);
  const onBest = (best: Failing): void => keep?.(fixtureOf(best));
  const search = (from: Failing, plays: number): Shrunk | Promise<Shrunk> =>
    searchIn(new ShrinkSearch(from, { passes, simplicity, playsMax: plays, onBest }));
  const [shrunk, ...rest] = withOthers
    ? await shrinkAll(start, search, playsMax, simplicity)
    : [await search(start, playsMax)];
  const smallest = await confirmed(shrunk, start, (script) => trial(script, limits.gameMs));
  const others: Fixture[] = [];
  for (const other of rest) others.push(await explained(other, other.plays));
  return { ...(await explained(smallest, shrunk.plays)), others };
}

/** The result is played once more: a game that fails only now and then is a finding of its own. */
async function confirmed({ script, finding }: Failing, start: Failing, trial: Trial): Promise<Failing> {
  const again = await trial(script);
  if (again.findings.some((other) => identityOf(other) === identityOf(finding))) return { script, finding };
  // What took long may only have waited for a busy machine: then the start, which was given more time, is what is known.
  return isEndless(finding) ? start : { script, finding: flaky(finding) };
}

/**
 * The game and the finding to start from: best the game cut where it failed, if it fails so again; else the whole game.
 * A thorough look may meet the same fault earlier and name it otherwise; that name does not depend on what was sampled,
 * so it is the steadier one.
 */
async function steadyStart({ run, finding }: Failure, trial: Trial): Promise<{ script: Script; finding: Finding }> {
  const whole = withExplicitDecks(run.played);
  const tried: Tried[] = [];
  for (const script of [cutAt(whole, run.played.settledAt, finding), whole]) {
    const again = await trial(script);
    const same = again.findings.find((other) => identityOf(other) === identityOf(finding));
    if (same !== undefined) return { script: again.script, finding: same };
    tried.push(again);
  }
  for (const { script, findings } of tried) if (findings[0] !== undefined) return { script, finding: findings[0] };
  return { script: whole, finding };
}

/** The script up to the table at which the finding showed. `settledAt`: events after each move, the creation's first. */
function cutAt(script: Script, settledAt: readonly number[], { sequence_num }: Finding): Script {
  const moves = settledAt.findIndex((events) => events >= sequence_num);
  return moves < 0 ? script : { ...script, moves: script.moves.slice(0, moves) };
}
