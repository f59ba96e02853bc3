/** Generated games under their checkers, each handed over before the next begins, so that none is kept for long. */
import type { Checker } from '../../harness/checker.ts';
import { beginningOf, runGeneratedGame } from '../../harness/generate/generate-game.ts';
import type { Run } from '../../harness/run-game.ts';
import { runWithin, TIME_LIMITS } from '../../harness/run-within.ts';
import type { Subject } from '../../harness/subject.ts';
import { OutOfTimeError, withinTime } from '../../harness/time-limit.ts';

/**
 * A campaign looks closely at one game in 32: it has so many of them. The rate is the same for small ones, so that the
 * same games are looked at in the same way however many there are.
 */
export const CAMPAIGN_KEENNESS = 0.5;

const OPTIONS = { keenness: CAMPAIGN_KEENNESS };

export interface TimedRun {
  readonly run: Run;
  /** To play the game under its checkers. */
  readonly seconds: number;
}

/** Whom games are handed to, in their order. */
export interface Taker {
  readonly checkers: readonly Checker[];
  /** Answers whether there are to be more games. */
  readonly take: (game: TimedRun) => boolean;
}

/**
 * Plays the games that the seeds make, all within one limit of time, for a limit costs as much as a game. If they do not
 * come to an end, all is played again by another taker, and each game has a limit of its own. Answers with the taker who
 * has got them.
 */
export function playGames<T extends Taker>(seeds: readonly string[], subject: Subject, makeTaker: () => T): T {
  const hasty = makeTaker();
  try {
    withinTime(TIME_LIMITS.batchMs, () =>
      hand(seeds, hasty, (seed) => runGeneratedGame(seed, subject, hasty.checkers, OPTIONS)),
    );
    return hasty;
  } catch (error) {
    if (!(error instanceof OutOfTimeError)) throw error;
  }
  const patient = makeTaker();
  hand(seeds, patient, (seed) =>
    runWithin(TIME_LIMITS.gameMs, beginningOf(seed), subject, OPTIONS, (history) =>
      runGeneratedGame(seed, subject, patient.checkers, { ...OPTIONS, history }),
    ),
  );
  return patient;
}

function hand(seeds: readonly string[], { take }: Taker, play: (seed: string) => Run): void {
  for (const seed of seeds) {
    const begun = performance.now();
    const run = play(seed);
    if (!take({ run, seconds: (performance.now() - begun) / 1000 })) return;
  }
}
