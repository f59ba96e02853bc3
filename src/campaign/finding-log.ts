/** What a campaign has found: each fault once, with its smallest game in a fixture, and how many games showed it. */
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { type Finding, identityOf } from '../harness/finding.ts';
import { type Fixture, writeFixture } from '../harness/fixtures/fixture.ts';
import type { Run } from '../harness/run-game.ts';
import { isSimpler } from '../harness/shrink/simplicity.ts';
import {
  type Failure,
  SHRINK_PLAYS_MAX,
  type ShrunkFixture,
  shrinkInStore,
  shrinkToFixture,
} from '../harness/shrink-to-fixture.ts';
import type { StoreChecker } from '../harness/store-checker.ts';
import type { Subject } from '../harness/subject.ts';
import type { EventStore } from '../store/event-store.ts';

/** A finding, and who made it in which store, if it took one. */
export interface Fault {
  readonly finding: Finding;
  readonly inStore?: { readonly checker: StoreChecker; readonly store: EventStore };
}

/** A fault, however many games show it. */
export interface CampaignFinding {
  readonly identity: string;
  /** Games that showed it; 0 if it was only met while another fault was shrunk. */
  readonly games: number;
  readonly fixture: Fixture;
  /** The fixture's file; or what kept it from being written, which is no reason to lose the finding. */
  readonly file: string | Error;
}

/** Plays that all shrinking of a campaign may take: a bad bug shows in many ways, and nobody waits for all to be small. */
const PLAYS_MAX = 36_000;
/** Share of what is left of them that one fault may take, and what it may take in any case. */
const PLAYS_SHARE = 1 / 6;
const PLAYS_MIN = 200;
/** Games of one fault that are shrunk: what is smallest depends on where the search starts. */
const SHRUNK_GAMES_MAX = 4;

export class FindingLog {
  readonly #subject: Subject;
  readonly #fixturesDirectory: string;
  readonly #byIdentity = new Map<string, CampaignFinding>();
  /** From the identity under which a fault was met to the one under which its fixture is known. */
  readonly #knownAs = new Map<string, string>();
  #playsLeft = PLAYS_MAX;

  constructor(subject: Subject, fixturesDirectory: string) {
    this.#subject = subject;
    this.#fixturesDirectory = fixturesDirectory;
  }

  /** In the order in which they were found. */
  get all(): CampaignFinding[] {
    return [...this.#byIdentity.values()];
  }

  /** Counts a fault. The first games that show it are shrunk, and the smallest is kept in its fixture. */
  async add(run: Run, fault: Fault): Promise<void> {
    const met = identityOf(fault.finding);
    const known = this.#byIdentity.get(this.#knownAs.get(met) ?? '');
    const identity =
      known !== undefined && known.games >= SHRUNK_GAMES_MAX ? known.identity : await this.#keep(run, fault);
    this.#knownAs.set(met, identity);
    const kept = this.#byIdentity.get(identity);
    if (kept !== undefined) this.#byIdentity.set(identity, { ...kept, games: kept.games + 1 });
  }

  /** Shrinks the game and keeps its fixture, and those of what is met on the way. Answers with the fixture's identity. */
  async #keep(run: Run, fault: Fault): Promise<string> {
    const failure = { run, finding: fault.finding, subject: this.#subject };
    const { others, ...fixture } = await this.#shrink(failure, fault);
    this.#playsLeft -= fixture.origin.shrink_plays;
    this.#keepSmaller(fixture);
    for (const other of others) this.#keepSmaller(other);
    return fixture.identity;
  }

  /** On disk at once, unless a simpler game of the same fault is there. */
  #keepSmaller(fixture: Fixture): void {
    const { identity } = fixture;
    const known = this.#byIdentity.get(identity);
    if (known !== undefined && isSimpler(known.fixture.script, fixture.script)) return;
    this.#byIdentity.set(identity, { identity, games: known?.games ?? 0, fixture, file: this.#write(fixture) });
  }

  #write(fixture: Fixture): string | Error {
    try {
      return writeFixture(this.#fixturesDirectory, fixture);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return error;
      throw error;
    }
  }

  #shrink(failure: Failure, { inStore }: Fault): Promise<ShrunkFixture> {
    const share = Math.max(PLAYS_MIN, Math.floor(this.#playsLeft * PLAYS_SHARE));
    const playsMax = Math.min(SHRINK_PLAYS_MAX, share);
    const keep = (fixture: Fixture): void => this.#keepSmaller(fixture);
    if (inStore === undefined) return shrinkToFixture(failure, pureCheckers, { playsMax, keep });
    return shrinkInStore(failure, inStore.checker, inStore.store, { playsMax, keep });
  }
}
