/** From a game of a subject that failed to the smallest one that fails the same way, in a fixture. */
import { type Finding, flaky, identityOf } from '../../harness/finding.ts';
import { shrinkAll } from '../../harness/shrink/shrink-all.ts';
import {
  type Failing,
  ShrinkSearch,
  type Shrunk,
  searchByTrial,
  type Tried,
} from '../../harness/shrink/shrink-search.ts';
import type { Misconduct } from '../../protocol/connection.ts';
import type { About } from '../../protocol/messages.ts';
import { isHang } from '../conduct.ts';
import { tablesOf } from '../fidelity/compare-tables.ts';
import { eventsOf } from '../fidelity/history.ts';
import type { Asking } from '../play/asking.ts';
import type { OpenScript, SubjectPlay } from '../subject-play.ts';
import { makeOpenFixture, type OpenFixture } from './open-fixture.ts';
import { optionValuesOf } from './option-values.ts';
import { openPasses } from './shrink/open-passes.ts';
import { openSimplicity } from './shrink/open-simplicity.ts';
import { tryScript } from './try-script.ts';

export interface OpenFailure {
  readonly script: OpenScript;
  readonly finding: Finding;
  /** Seed of the generated game; '' if it was not generated. */
  readonly seed: string;
}

/** Who is on trial, and how it is asked. */
export interface OpenSubject {
  readonly about: About;
  readonly ask: Ask;
  /** With less patience, for games that are only candidates; the same unless given. */
  readonly askHastily?: Ask | undefined;
}

export type Ask = <Outcome>(asking: Asking<Outcome>) => Promise<Outcome>;

export interface OpenShrinkOptions {
  readonly playsMax: number;
  /** Told of the failing game as soon as it is known, and of every smaller one. */
  readonly keep?: ((fixture: OpenFixture) => void) | undefined;
}

/** The smallest game found for one fault, and the smallest of each other fault that was met on the way. */
export interface ShrunkOpenFixture extends OpenFixture {
  readonly others: readonly OpenFixture[];
}

export function shrinkOpen(
  failure: OpenFailure,
  subject: OpenSubject,
  options: OpenShrinkOptions,
): Promise<ShrunkOpenFixture> {
  return new OpenShrinking(failure, subject, options).run();
}

/** A play that keeps others waiting counts for as many as could have been played meanwhile. */
const COSTS: Readonly<Record<Misconduct['kind'], number>> = {
  hung: 200,
  ended: 20,
  malformed: 20,
  unasked: 20,
  too_much: 20,
  failed: 1,
};

type OpenFailing = Failing<OpenScript>;

class OpenShrinking {
  readonly #failure: OpenFailure;
  readonly #subject: OpenSubject;
  readonly #options: OpenShrinkOptions;
  /** What was seen of scripts that were played, as long as anybody has them. */
  readonly #plays = new WeakMap<OpenScript, SubjectPlay>();

  constructor(failure: OpenFailure, subject: OpenSubject, options: OpenShrinkOptions) {
    this.#failure = failure;
    this.#subject = subject;
    this.#options = options;
  }

  async run(): Promise<ShrunkOpenFixture> {
    const { about, ask, askHastily = ask } = this.#subject;
    const { playsMax, keep } = this.#options;
    const simplicity = openSimplicity(optionValuesOf(about));
    const passes = openPasses(about, (script) => this.#plays.get(script)?.steps ?? []);
    const isHasty = askHastily !== ask;
    const onBest = (best: OpenFailing): void => (isHasty ? undefined : keep?.(this.#fixtureOf(best, 0)));
    const search = (from: OpenFailing, plays: number): Promise<Shrunk<OpenScript>> =>
      searchByTrial(new ShrinkSearch(from, { passes, simplicity, playsMax: plays, onBest }), (script) =>
        this.#try(script, from.finding.property, askHastily),
      );
    const start = await this.#steadyStart();
    if (isHasty) keep?.(this.#fixtureOf(start, 0));
    const [shrunk, ...rest] = await shrinkAll(start, search, playsMax, simplicity);
    const smallest = await this.#confirmed(shrunk, start);
    // Whoever is not waited for as long is found to hang elsewhere, too.
    const steady = rest.filter((other) => !isHasty || !isHang(other.finding));
    const others = steady.map((other) => this.#fixtureOf(other, other.plays));
    return { ...this.#fixtureOf(smallest, shrunk.plays), others };
  }

  async #try(script: OpenScript, property: string, ask = this.#subject.ask): Promise<Tried<OpenScript>> {
    const { play, findings } = await ask(tryScript(script, this.#subject.about, property));
    this.#plays.set(script, play);
    return { script, findings, cost: play.misconduct === undefined ? 1 : COSTS[play.misconduct.kind] };
  }

  /** The game cut where it failed, if it fails so again; else the whole game. A closer look may name the same fault otherwise. */
  async #steadyStart(): Promise<OpenFailing> {
    const { script, finding } = this.#failure;
    const whole = await this.#try(script, finding.property);
    const cut = await this.#try(this.#cutAt(script, finding), finding.property);
    for (const { script: tried, findings } of [cut, whole]) {
      const same = findings.find((other) => identityOf(other) === identityOf(finding));
      if (same !== undefined) return { script: tried, finding: same };
    }
    for (const { script: tried, findings } of [cut, whole])
      if (findings[0] !== undefined) return { script: tried, finding: findings[0] };
    return { script, finding };
  }

  /** Up to the step after the one at which the finding showed: what came next may have been refused. */
  #cutAt(script: OpenScript, { sequence_num }: Finding): OpenScript {
    let events = 0;
    const { steps = [] } = this.#plays.get(script) ?? {};
    const last = steps.findIndex(({ events: told }) => {
      events += told.length;
      return events >= sequence_num;
    });
    return last < 0 ? script : { ...script, moves: script.moves.slice(0, last + 1) };
  }

  /** The result is played once more: a game that fails only now and then is a finding of its own. */
  async #confirmed({ script, finding }: OpenFailing, start: OpenFailing): Promise<OpenFailing> {
    const again = await this.#try(script, finding.property);
    const same = again.findings.find((other) => identityOf(other) === identityOf(finding));
    if (same !== undefined) return { script, finding: same };
    // It may only have been slow: then the start, which was waited for, is what is known.
    return isHang(finding) && this.#subject.askHastily !== undefined ? start : { script, finding: flaky(finding) };
  }

  #fixtureOf({ script, finding }: OpenFailing, shrink_plays: number): OpenFixture {
    const play = this.#plays.get(script);
    const { seed, script: before } = this.#failure;
    return makeOpenFixture(script, finding, {
      subject: this.#subject.about,
      events: play === undefined ? [] : eventsOf(play),
      tables: tablesOf(finding),
      origin: { seed, moves_before: before.moves.length, shrink_plays },
    });
  }
}
