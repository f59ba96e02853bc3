/**
 * A search whose plays are synchronous, within limits of time. A limit costs more than a small game, so many plays share
 * one: the search runs in slices, and a play that is cut is one that never ends.
 */

import type { Script } from '../script.ts';
import { OutOfTimeError, withinTime } from '../time-limit.ts';
import type { ShrinkSearch, Shrunk, Tried } from './shrink-search.ts';

export interface SliceLimits {
  /** Milliseconds for one play, and whatever comes before it in its slice. */
  readonly candidateMs: number;
  /** Plays that one which was cut counts for: it took all the time that it may. */
  readonly cutCost: number;
}

/** Milliseconds after which a slice ends by itself, at the end of a play. */
const SLICE_MS = 100;

export function searchWithin(
  search: ShrinkSearch,
  play: (script: Script) => Tried,
  { candidateMs, cutCost }: SliceLimits,
): Shrunk {
  let isOver = false;
  while (!isOver) {
    // A generator that was cut cannot be gone on with; the search itself knows what it has tried.
    const steps = search.steps();
    let step = steps.next();
    try {
      while (step.done !== true) step = sliceOf(steps, step, play, candidateMs);
      isOver = true;
    } catch (error) {
      if (!(error instanceof OutOfTimeError)) throw error;
      search.spend(cutCost);
    }
  }
  return search.result;
}

type Steps = ReturnType<ShrinkSearch['steps']>;
type Step = ReturnType<Steps['next']>;

/** Goes on for a while. Throws `OutOfTimeError` for a play that does not end. */
function sliceOf(steps: Steps, from: Step, play: (script: Script) => Tried, candidateMs: number): Step {
  let step = from;
  let isPlaying = false;
  const goOn = (): void => {
    const end = performance.now() + SLICE_MS;
    while (step.done !== true && performance.now() < end) {
      isPlaying = true;
      const tried = play(step.value);
      isPlaying = false;
      step = steps.next(tried);
    }
  };
  for (let tries = 1; ; tries += 1) {
    try {
      withinTime(SLICE_MS + candidateMs, goOn);
      return step;
    } catch (error) {
      // What was cut while the machine was busy with something else is played again: otherwise the result would depend on that.
      const mayGoOn = error instanceof OutOfTimeError && error.wasWaiting && isPlaying && tries < TRIES_MAX;
      if (!mayGoOn) throw error;
    }
  }
}

const TRIES_MAX = 5;
