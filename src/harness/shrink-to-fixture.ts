/** From a game that failed to what a person needs: the smallest such game, in a fixture, and how to look at it. */
import { randomUUID } from 'node:crypto';
import type { EventStore } from '../store/event-store.ts';
import type { Checker } from './checker.ts';
import { withExplicitDecks } from './explicit-decks.ts';
import { type Finding, identityOf } from './finding.ts';
import { type Fixture, makeFixture } from './fixture.ts';
import { type Run, runScript } from './run-game.ts';
import { shrinkScript, type Trial } from './shrink/shrink-script.ts';
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
): Promise<Fixture> {
  // An engine that throws needs nobody to watch it.
  const panel = checkers.filter((checker) => checker.name === failure.finding.property);
  const trial: Trial = (script) => {
    const { played, findings } = runScript(script, failure.subject, panel, { isThorough: true });
    return { script: played.script, findings };
  };
  return shrinkByTrial(failure, trial, playsMax);
}

/** The same for a fault of a store: each game is tried in the store under an id of its own. */
export function shrinkInStore(
  failure: Failure,
  checker: StoreChecker,
  store: EventStore,
  playsMax = SHRINK_PLAYS_MAX,
): Promise<Fixture> {
  const trial: Trial = async (script) => {
    const { played } = runScript({ ...script, setup: { ...script.setup, game_id: randomUUID() } }, failure.subject, []);
    const found = await checker.check(played, store);
    return { script: { ...played.script, setup: script.setup }, findings: found === undefined ? [] : [found] };
  };
  return shrinkByTrial(failure, trial, Math.min(playsMax, STORE_PLAYS_MAX));
}

async function shrinkByTrial(
  { run, finding: sampled, subject }: Failure,
  trial: Trial,
  playsMax: number,
): Promise<Fixture> {
  const explicit = withExplicitDecks(run.played);
  const { findings } = await trial(explicit);
  const { script, finding, plays } = await shrinkScript(explicit, steadyFinding(sampled, findings), trial, playsMax);
  const { events } = runScript(script, subject, []).played;
  return makeFixture(script, events, finding, {
    seed: run.played.seed,
    moves_before: run.played.script.moves.length,
    shrink_plays: plays,
  });
}

/**
 * The finding to keep while shrinking. A thorough look at the game may meet the same fault earlier and name it
 * otherwise; that name does not depend on what was sampled, so it is the steadier one.
 */
function steadyFinding(sampled: Finding, thorough: readonly Finding[]): Finding {
  return thorough.find((other) => identityOf(other) === identityOf(sampled)) ?? thorough[0] ?? sampled;
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
