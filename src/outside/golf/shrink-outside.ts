/** The smallest game of Golf that shows a fault of a subject outside. */
import { type Finding, identityOf } from '../../harness/finding.ts';
import { makeFixture } from '../../harness/fixtures/fixture.ts';
import type { Run } from '../../harness/run-game.ts';
import { TIME_LIMITS } from '../../harness/run-within.ts';
import type { Script } from '../../harness/script.ts';
import type { Tried } from '../../harness/shrink/shrink-search.ts';
import { type ShrinkOptions, type ShrunkFixture, shrinkByTrial } from '../../harness/shrink-to-fixture.ts';
import { isHang, isSilent, SUBJECT_CONDUCT } from '../conduct.ts';
import type { SharedConnection } from '../play/in-turn.ts';
import { type GolfGame, scriptedGolfGame } from './golf-game.ts';
import { type GolfTrial, tryGame } from './golf-trial.ts';
import { reference } from './reference.ts';
import { wholeFixture } from './whole-fixture.ts';

/** Plays that a shrink may take: each is answered by a program that takes its time. */
export const OUTSIDE_PLAYS_MAX = 2_000;
/** Plays for which one counts after which a subject has to be started anew, and one in which it was waited for. */
const RESTART_COST = 60;
const HANG_COST = 100;

export interface Opponent {
  readonly trial: GolfTrial;
  readonly connection: SharedConnection;
  /** One with less patience, for games that are only candidates; the same unless given. */
  readonly hasty?: SharedConnection | undefined;
}

/** `run`: the reference's game, in which `finding` was found. */
export async function shrinkOutside(
  run: Run,
  finding: Finding,
  { trial, connection, hasty = connection }: Opponent,
  { keep, ...options }: ShrinkOptions = {},
): Promise<ShrunkFixture> {
  const { property } = finding;
  const isStepwise = isSilent(finding);
  const playsMax = Math.min(options.playsMax ?? OUTSIDE_PLAYS_MAX, OUTSIDE_PLAYS_MAX);
  const limits = options.limits ?? TIME_LIMITS;
  const isExplained = options.isExplained ?? property !== SUBJECT_CONDUCT;
  // Whoever is not waited for as long is found to hang elsewhere, too.
  const withOthers = options.withOthers ?? !isHang(finding);
  const isHasty = hasty !== connection && isHang(finding);
  const whole = wholeFixture(run, finding);
  if (isHasty) keep?.(whole);
  const shrunk = await shrinkByTrial(
    { run, finding, subject: reference },
    (script, limitMs) =>
      tryScript(script, trial, limitMs < limits.gameMs ? hasty : connection, { only: property, isStepwise }),
    { ...options, ...(keep && !isHasty && { keep }), playsMax, limits, isExplained, withOthers },
  );
  if (!isHasty) return shrunk;
  // It may only have been slow: then the whole game, which was waited for, is what is known.
  const waited = await tryScript(shrunk.script, trial, connection, { only: property, isStepwise });
  const same = waited.findings.find((other) => identityOf(other) === identityOf(finding));
  if (same === undefined) return { ...whole, others: [] };
  return { ...makeFixture(shrunk.script, waited.game.run.played.events, same, shrunk.origin), others: [] };
}

/** What is found in the game of a script, everywhere; nothing in one that the subject does not play. `look`: at one property alone, or step by step. */
export async function tryScript(
  script: Script,
  trial: GolfTrial,
  connection: SharedConnection,
  look: { readonly only?: string; readonly isStepwise?: boolean },
): Promise<Tried & { readonly game: GolfGame }> {
  const game = scriptedGolfGame(script, trial.narrowing);
  const findings = await tryGame(game, trial, { seed: script.seed, isThorough: true, ...look }, connection);
  const cost = findings.some(isHang) ? HANG_COST : findings.some(isRestart) ? RESTART_COST : 1;
  return { script: game.run.played.script, findings, cost, game };
}

function isRestart({ property }: Finding): boolean {
  return property === SUBJECT_CONDUCT;
}
