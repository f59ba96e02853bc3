/** From a game that failed to what a person needs: the smallest such game, in a fixture, and how to look at it. */
import { randomUUID } from 'node:crypto';
import type { EventStore } from '../store/event-store.ts';
import type { Checker } from './checker.ts';
import { withExplicitDecks } from './explicit-decks.ts';
import { type Finding, identityOf } from './finding.ts';
import { type Fixture, makeFixture } from './fixture.ts';
import type { Run } from './run-game.ts';
import { isEndless, runScriptWithin, TIME_LIMITS, type TimeLimits } from './run-within.ts';
import type { Script } from './script.ts';
import { shrinkScript, type Trial, type Tried } from './shrink/shrink-script.ts';
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

/** The fixture of the smallest game found that fails with the same finding. `checkers`: those that found it are among them. */
export function shrinkToFixture(
  failure: Failure,
  checkers: readonly Checker[],
  playsMax = SHRINK_PLAYS_MAX,
  limits: TimeLimits = TIME_LIMITS,
): Promise<Fixture> {
  // An engine that throws needs nobody to watch it; which checker it was that never came to an end is not known.
  const panel = isEndless(failure.finding)
    ? checkers
    : checkers.filter((checker) => checker.name === failure.finding.property);
  const trial: TimedTrial = (script, limitMs) => {
    const { played, findings } = runScriptWithin(limitMs, script, failure.subject, panel, { isThorough: true });
    return { script: played.script, findings };
  };
  return shrinkByTrial(failure, trial, playsMax, limits);
}

/** The same for a fault of a store: each game is tried in the store under an id of its own. */
export function shrinkInStore(
  failure: Failure,
  checker: StoreChecker,
  store: EventStore,
  playsMax = SHRINK_PLAYS_MAX,
): Promise<Fixture> {
  const trial: TimedTrial = async (script, limitMs) => {
    const underNewId = { ...script, setup: { ...script.setup, game_id: randomUUID() } };
    const { played, findings } = runScriptWithin(limitMs, underNewId, failure.subject, []);
    if (findings.length > 0) return { script, findings };
    const found = await checker.check(played, store);
    return { script: { ...played.script, setup: script.setup }, findings: found === undefined ? [] : [found] };
  };
  return shrinkByTrial(failure, trial, Math.min(playsMax, STORE_PLAYS_MAX), TIME_LIMITS);
}

/** A game that was cut took all the time that it may: as long as so many others. */
const CUT_PLAY_COST = 50;

/** Plays a script within a time; answers like `Trial` of `shrinkScript`. */
type TimedTrial = (script: Script, limitMs: number) => Tried | Promise<Tried>;

async function shrinkByTrial(
  failure: Failure,
  timed: TimedTrial,
  playsMax: number,
  { candidateMs, gameMs }: TimeLimits,
): Promise<Fixture> {
  const { run, subject } = failure;
  const trial: Trial = async (script) => {
    const tried = await timed(script, candidateMs);
    return { ...tried, cost: tried.findings.some(isEndless) ? CUT_PLAY_COST : 1 };
  };
  const start = await steadyStart(failure, trial);
  const shrunk = await shrinkScript(start.script, start.finding, trial, playsMax);
  // What took long may only have waited for a busy machine: then the start, which was given more time, is what is known.
  const isSure = !isEndless(shrunk.finding) || (await timed(shrunk.script, gameMs)).findings.some(isEndless);
  const { script, finding } = isSure ? shrunk : start;
  const { events } = runScriptWithin(candidateMs, script, subject, []).played;
  return makeFixture(script, events, finding, {
    seed: run.played.seed,
    moves_before: run.played.script.moves.length,
    shrink_plays: shrunk.plays,
  });
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

/** What to print about a fixture that was written to `path`. */
export function failureText(fixture: Fixture, path: string): string {
  const { says, script, origin } = fixture;
  return [
    says,
    `smallest game: ${script.moves.length} moves (of ${origin.moves_before}), ${script.decks.length} rounds`,
    `fixture: ${path}`,
    `look at it: npx mulligan replay ${path}`,
  ].join('\n');
}
