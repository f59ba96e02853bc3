/**
 * What becomes of a fixture when it is played again, under the property that found it and no other: a game that still
 * fails is a fault that is open, one that passes guards against its return, one that cannot be played guards nothing.
 */
import { randomUUID } from 'node:crypto';
import type { EventStore } from '../store/event-store.ts';
import { MemoryEventStore } from '../store/memory/memory-event-store.ts';
import { pureCheckers } from './checkers/all-checkers.ts';
import { type Finding, findingText, identityOf } from './finding.ts';
import type { Fixture } from './fixture.ts';
import { refusedMove } from './refused-move.ts';
import { PLAYING, type Run } from './run-game.ts';
import { isEndless, runScriptWithin, TIME_LIMITS } from './run-within.ts';
import type { StoreChecker } from './store-checker.ts';
import { storeCheckers } from './store-checkers/all-store-checkers.ts';
import type { Subject } from './subject.ts';

export type OutcomeKind = 'fails_as_recorded' | 'fails_otherwise' | 'passes_now' | 'no_longer_legal';

export interface FixtureOutcome {
  readonly kind: OutcomeKind;
  /** The outcome in one sentence, after its kind. */
  readonly says: string;
  /** Only of a fixture that fails. */
  readonly failing?: FailingGame;
}

/** What is found now. */
export interface FailingGame {
  readonly run: Run;
  readonly finding: Finding;
  /** Who found it in which store, if it took one. */
  readonly inStore?: { readonly checker: StoreChecker; readonly store: EventStore };
}

/** With whom a fixture is played. */
export interface OnTrial {
  readonly subject: Subject;
  /** A store besides memory; it may hold other games. Only properties of stores are asked there. */
  readonly store?: EventStore | undefined;
  /** Milliseconds after which the game counts as one that never ends. */
  readonly limitMs?: number;
}

/** Whether the fixture's property is one of stores, so that it depends on the store whether it fails. */
export function isOfStores({ finding }: Fixture): boolean {
  return storeCheckers.some(({ name }) => name === finding.property);
}

/** Plays the fixture thoroughly. Throws when the store cannot be reached. */
export async function outcomeOf(fixture: Fixture, trial: OnTrial): Promise<FixtureOutcome> {
  const { property } = fixture.finding;
  const storeChecker = storeCheckers.find(({ name }) => name === property);
  if (storeChecker !== undefined) return outcomeInStores(fixture, storeChecker, trial);
  const checkers = pureCheckers.filter(({ name }) => name === property);
  if (checkers.length === 0 && property !== PLAYING)
    return { kind: 'no_longer_legal', says: `there is no property "${property}" any more` };
  // Which checker it was that never came to an end is not known.
  const run = play(fixture, trial, isEndless(fixture.finding) ? pureCheckers : checkers);
  return outcomeOfRun(fixture, trial, run);
}

async function outcomeInStores(fixture: Fixture, checker: StoreChecker, trial: OnTrial): Promise<FixtureOutcome> {
  // A store keeps what it was given: each time the game gets an id of its own.
  const { setup } = fixture.script;
  const underNewId = { ...fixture.script, setup: { ...setup, game_id: randomUUID() } };
  const { played, findings } = play({ ...fixture, script: underNewId }, trial, []);
  const run = { played: { ...played, script: { ...played.script, setup } }, findings };
  if (findings.length > 0) return outcomeOfRun(fixture, trial, run);
  const stores = [new MemoryEventStore(), ...(trial.store === undefined ? [] : [trial.store])];
  let otherwise: FixtureOutcome | undefined;
  for (const store of stores) {
    const finding = await checker.check(played, store);
    if (finding === undefined) continue;
    const outcome = failed(fixture, { run, finding, inStore: { checker, store } });
    if (outcome.kind === 'fails_as_recorded') return outcome;
    otherwise ??= outcome;
  }
  return otherwise ?? outcomeOfRun(fixture, trial, run);
}

function play({ script }: Fixture, trial: OnTrial, checkers: typeof pureCheckers): Run {
  const limitMs = trial.limitMs ?? TIME_LIMITS.thoroughMs;
  return runScriptWithin(limitMs, script, trial.subject, checkers, { isThorough: true });
}

/** A finding counts before a refused move: the moves that were accepted are a legal game, and it failed. */
function outcomeOfRun(fixture: Fixture, trial: OnTrial, run: Run): FixtureOutcome {
  const { findings } = run;
  // Unless it was recorded, the error says something about the script, and nothing about the engine.
  const faults = isDeckTooSmall(fixture.finding) ? findings : findings.filter((finding) => !isDeckTooSmall(finding));
  const identity = identityOf(fixture.finding);
  const finding = faults.find((other) => identityOf(other) === identity) ?? faults[0];
  if (finding !== undefined) return failed(fixture, { run, finding });
  const [misfit] = findings;
  if (misfit !== undefined) return { kind: 'no_longer_legal', says: `a deck does not fit the game: ${misfit.found}` };
  const refused = refusedMove(fixture.script, run.played.script.moves, trial.subject);
  if (refused !== undefined) return { kind: 'no_longer_legal', says: refused };
  const { property } = fixture.finding;
  const kept = property === PLAYING ? 'the engine plays it to its end' : `the game keeps ${property}`;
  return { kind: 'passes_now', says: `${kept}; it guards against a fault that is mended` };
}

function failed(fixture: Fixture, failing: FailingGame): FixtureOutcome {
  const isSame = identityOf(failing.finding) === identityOf(fixture.finding);
  return {
    kind: isSame ? 'fails_as_recorded' : 'fails_otherwise',
    says: isSame ? findingText(failing.finding) : `${findingText(failing.finding)}; recorded was ${fixture.says}`,
    failing,
  };
}

/** What the engine throws for a deck that the script gives and the players are too many for: no fault of the engine. */
function isDeckTooSmall({ property, found }: Finding): boolean {
  return property === PLAYING && found.startsWith('DeckTooSmallError');
}
