/**
 * Generated games with the seconds that each took. They are played several at once, so the time of one goes from where
 * its first checker begins to watch to where the next game's does, or to where the answer is there.
 */
import type { Checker } from '../../harness/checker.ts';
import { generatedGames } from '../../harness/generate/generated-games.ts';
import type { Run } from '../../harness/run-game.ts';
import type { Subject } from '../../harness/subject.ts';

export interface TimedRun {
  readonly run: Run;
  /** To play the game under its checkers. */
  readonly seconds: number;
}

/** Stands for the end of the game before it; no game has such a seed. */
const ENDED = '';

/** Plays the game that each seed makes, in this order, like `generatedGames`. */
export function* timedRuns(
  seeds: Iterable<string>,
  subject: Subject,
  checkers: readonly Checker[],
): Generator<TimedRun, void, undefined> {
  /** When the games were begun that are not handed out yet, in milliseconds. */
  const laps: { readonly seed: string; readonly at: number }[] = [];
  const begin = (seed: string): unknown => laps.push({ seed, at: performance.now() });
  for (const run of generatedGames(seeds, subject, timingFirst(checkers, begin))) {
    if (laps.at(-1)?.seed !== ENDED) begin(ENDED);
    // A game that was cut and played again is begun twice: the second time counts.
    const begun = laps.findLastIndex(({ seed }) => seed === run.played.seed);
    const [first, next] = laps.splice(0, begun + 2).slice(-2);
    if (next !== undefined) laps.unshift(next);
    yield { run, seconds: first && next ? (next.at - first.at) / 1000 : 0 };
  }
}

function timingFirst([first, ...rest]: readonly Checker[], begin: (seed: string) => unknown): readonly Checker[] {
  if (first === undefined) return [];
  const watch: Checker['watch'] = (game) => {
    begin(game.seed);
    return first.watch(game);
  };
  return [{ ...first, watch }, ...rest];
}
