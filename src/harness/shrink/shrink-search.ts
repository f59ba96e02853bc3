/**
 * The shrinker: from a failing script to the smallest that fails the same way.
 *
 * Method: passes of simpler variants, largest cuts first. Whatever fails with the same identity and is simpler is the new
 * best, and the pass begins again from it; when no pass has anything left, the best is a local minimum. A failure of
 * another identity is never swapped in, but its simplest script is kept beside, as a second finding.
 *
 * The search is a generator that asks for plays and is told what came of them, so that games can be played at once, or
 * in a database that takes its time.
 */
import { type Finding, identityOf } from '../finding.ts';
import type { Script } from '../script.ts';
import type { Simplicity } from './simplicity.ts';

/** A script, and what it was found to break. Of another game than Golf, another kind of script. */
export interface Failing<S = Script> {
  readonly script: S;
  readonly finding: Finding;
}

/** What came of playing a script: the script of the moves that were accepted, and what was found. */
export interface Tried<S = Script> {
  readonly script: S;
  readonly findings: readonly Finding[];
  /** How many plays it counts for: one, unless it took far longer than others do. */
  readonly cost?: number;
}

export interface Shrunk<S = Script> extends Failing<S> {
  /** Other faults met on the way, each with the simplest script that showed it, not shrunk. */
  readonly others: readonly Failing<S>[];
  /** Games played while shrinking, each as often as it counts. */
  readonly plays: number;
  /** Whether every simplification of the result was tried; otherwise the budget ran out first. */
  readonly complete: boolean;
}

/** Simpler variants of a script. They need not be legal, nor simpler: both is seen when they are played. */
export type Pass<S = Script> = (script: S) => Iterable<S>;

export interface ShrinkPlan<S = Script> {
  readonly passes: readonly Pass<S>[];
  readonly simplicity: Simplicity<S>;
  /** Plays that the search may take. */
  readonly playsMax: number;
  /** Told of the start and of each improvement. */
  readonly onBest?: (best: Failing<S>) => void;
}

/** A search that can be left and gone on with: all that it knows is kept here and not in the generator. */
export class ShrinkSearch<S = Script> {
  readonly #plan: ShrinkPlan<S>;
  readonly #identity: string;
  readonly #others = new Map<string, Failing<S>>();
  /** Scripts that were tried and did not help. */
  readonly #tried = new Set<string>();
  #best: Failing<S>;
  #plays = 0;
  #complete = false;

  constructor(start: Failing<S>, plan: ShrinkPlan<S>) {
    this.#plan = plan;
    this.#identity = identityOf(start.finding);
    this.#best = start;
    plan.onBest?.(start);
  }

  get result(): Shrunk<S> {
    return { ...this.#best, others: [...this.#others.values()], plays: this.#plays, complete: this.#complete };
  }

  /** Counts plays that were cut, and so never told. */
  spend(plays: number): void {
    this.#plays += plays;
  }

  /** Yields scripts to play; expects to be told of each what came of it. */
  *steps(): Generator<S, void, Tried<S>> {
    const { passes } = this.#plan;
    // So many passes, one after the other, have brought nothing.
    let idle = 0;
    for (let pass = 0; idle < passes.length; pass = (pass + 1) % passes.length) {
      const before = this.#best;
      // `pass` is an index into `passes`.
      while (yield* this.#improve(passes[pass] as Pass<S>)) idle = 0;
      if (this.#isSpent) return;
      if (this.#best === before) idle += 1;
    }
    this.#complete = true;
  }

  /** Tries the variants of the best until one is better; answers whether one was. */
  *#improve(pass: Pass<S>): Generator<S, boolean, Tried<S>> {
    for (const candidate of pass(this.#best.script)) {
      const key = this.#plan.simplicity.keyOf(candidate);
      if (this.#tried.has(key)) continue;
      if (this.#isSpent) return false;
      this.#tried.add(key);
      if (this.#take(yield candidate)) return true;
    }
    return false;
  }

  get #isSpent(): boolean {
    return this.#plays >= this.#plan.playsMax;
  }

  #take({ script, findings, cost = 1 }: Tried<S>): boolean {
    this.#plays += cost;
    let isBetter = false;
    for (const finding of findings) {
      const identity = identityOf(finding);
      if (identity !== this.#identity) this.#keepBeside(identity, { script, finding });
      else if (this.#plan.simplicity.isSimpler(script, this.#best.script)) {
        this.#best = { script, finding };
        isBetter = true;
      }
    }
    if (isBetter) this.#plan.onBest?.(this.#best);
    return isBetter;
  }

  #keepBeside(identity: string, failing: Failing<S>): void {
    const known = this.#others.get(identity);
    if (known === undefined || this.#plan.simplicity.isSimpler(failing.script, known.script))
      this.#others.set(identity, failing);
  }
}

/** Plays a script; answers with the script of the moves that were accepted, and what was found. */
export type Trial<S = Script> = (script: S) => Tried<S> | Promise<Tried<S>>;

/** The smallest script found that fails as `start` does, each play waited for. */
export async function searchByTrial<S>(search: ShrinkSearch<S>, trial: Trial<S>): Promise<Shrunk<S>> {
  const steps = search.steps();
  for (let step = steps.next(); step.done !== true; ) step = steps.next(await trial(step.value));
  return search.result;
}
