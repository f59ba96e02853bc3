/** Many generated games, one after another, none of which can keep the others waiting for ever. */
import type { Checker } from '../checker.ts';
import type { Run, RunOptions } from '../run-game.ts';
import { runWithin, TIME_LIMITS, type TimeLimits } from '../run-within.ts';
import type { Subject } from '../subject.ts';
import { OutOfTimeError, withinTime } from '../time-limit.ts';
import { beginningOf, runGeneratedGame } from './generate-game.ts';

/** A limit costs as much as a game, so many games share one. */
const GAMES_AT_ONCE = 100;

/** Plays the game that each seed makes, in this order. A few games are played ahead of what is asked for. */
export function* generatedGames(
  seeds: Iterable<string>,
  subject: Subject,
  checkers: readonly Checker[],
  options: RunOptions = {},
  limits: TimeLimits = TIME_LIMITS,
): Generator<Run, void, undefined> {
  let batch: string[] = [];
  for (const seed of seeds) {
    batch.push(seed);
    if (batch.length < GAMES_AT_ONCE) continue;
    yield* playBatch(batch, subject, checkers, options, limits);
    batch = [];
  }
  yield* playBatch(batch, subject, checkers, options, limits);
}

function* playBatch(
  seeds: readonly string[],
  subject: Subject,
  checkers: readonly Checker[],
  options: RunOptions,
  { batchMs, gameMs }: TimeLimits,
): Generator<Run, void, undefined> {
  let next = 0;
  while (next < seeds.length) {
    const runs: Run[] = [];
    try {
      withinTime(batchMs, () => {
        for (const seed of seeds.slice(next)) runs.push(runGeneratedGame(seed, subject, checkers, options));
      });
    } catch (error) {
      if (!(error instanceof OutOfTimeError)) throw error;
    }
    yield* runs;
    next += runs.length;
    const endless = seeds[next];
    if (endless === undefined) return;
    // The game that was cut is played by itself, so that it can be told how far it came.
    yield runWithin(gameMs, beginningOf(endless), subject, options, (history) =>
      runGeneratedGame(endless, subject, checkers, { ...options, history }),
    );
    next += 1;
  }
}
