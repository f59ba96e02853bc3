/** What a campaign has found: each fault once, with its smallest game in a fixture, and how many games showed it. */
import { SHRINK_PLAYS_MAX } from '../../harness/shrink-to-fixture.ts';
import { isHang } from '../../outside/conduct.ts';
import type { Referee } from '../referees/referee.ts';
import { SIGHTINGS_MAX, type Sighting, type TalliedFault } from '../tally/tally.ts';
import { type AnyFixture, isSimplerFixture, writeAnyFixture } from './any-fixture.ts';

/** A fault, however many games show it. */
export interface CampaignFinding {
  readonly identity: string;
  /** Games that showed it; 0 if it was only met while another fault was shrunk. */
  readonly games: number;
  readonly fixture: AnyFixture;
  /** The fixture's file; or what kept it from being written, which is no reason to lose the finding. */
  readonly file: string | Error;
}

/** Plays that all shrinking of a campaign may take: a bad bug shows in many ways, and nobody waits for all to be small. */
const PLAYS_MAX = 36_000;
/** Share of what is left of them that one fault may take, and what it may take in any case. */
const PLAYS_SHARE = 1 / 6;
const PLAYS_MIN = 200;

interface Kept {
  readonly fixture: AnyFixture;
  readonly file: string | Error;
}

/**
 * Sightings have to come in the order of their games: then what is found depends on nothing but them.
 */
export class FindingLog {
  readonly #shrink: Referee['shrink'];
  readonly #fixturesDirectory: string;
  readonly #byIdentity = new Map<string, Kept>();
  /** Games that were shrunk for each identity of a fixture. */
  readonly #shrunk = new Map<string, number>();
  /** From the identity under which a fault was met to the one under which its fixture is known. */
  readonly #knownAs = new Map<string, string>();
  #playsLeft = PLAYS_MAX;
  #isHurried = false;
  #wasCutShort = false;

  constructor(shrink: Referee['shrink'], fixturesDirectory: string) {
    this.#shrink = shrink;
    this.#fixturesDirectory = fixturesDirectory;
  }

  /** Nobody waits any longer: what is still to be shrunk gets no more plays than it may take in any case. */
  hurry(): void {
    this.#playsLeft = 0;
    this.#isHurried = true;
  }

  /** Whether something was shrunk in a hurry, so that its game may not be the smallest. */
  get wasCutShort(): boolean {
    return this.#wasCutShort;
  }

  /**
   * Shrinks the game and keeps its fixture, and those of what is met on the way: of each fault for its first few games, and
   * for one of those in which a subject hangs, for each play of it takes as long as it is waited for.
   */
  async take(identity: string, sighting: Sighting): Promise<void> {
    const known = this.#knownAs.get(identity);
    const sightingsMax = isHang(sighting.finding) ? 1 : SIGHTINGS_MAX;
    if (known !== undefined && (this.#shrunk.get(known) ?? 0) >= sightingsMax) return;
    this.#wasCutShort ||= this.#isHurried;
    const share = Math.max(PLAYS_MIN, Math.floor(this.#playsLeft * PLAYS_SHARE));
    const playsMax = Math.min(SHRINK_PLAYS_MAX, share);
    const { others, ...fixture } = await this.#shrink(sighting, playsMax, (smaller) => this.#keepSmaller(smaller));
    this.#playsLeft -= fixture.origin.shrink_plays;
    this.#keepSmaller(fixture);
    for (const other of others) this.#keepSmaller(other);
    this.#knownAs.set(identity, fixture.identity);
    this.#shrunk.set(fixture.identity, (this.#shrunk.get(fixture.identity) ?? 0) + 1);
  }

  /** In the order in which they were found. `faults`: all that were met, with the games that showed them. */
  findings(faults: readonly TalliedFault[]): CampaignFinding[] {
    const games = new Map<string, number>();
    for (const fault of faults) {
      const identity = this.#knownAs.get(fault.identity);
      if (identity !== undefined) games.set(identity, (games.get(identity) ?? 0) + fault.games);
    }
    return [...this.#byIdentity].map(([identity, kept]) => ({ identity, games: games.get(identity) ?? 0, ...kept }));
  }

  /** On disk at once, unless a simpler game of the same fault is there. */
  #keepSmaller(fixture: AnyFixture): void {
    const { identity } = fixture;
    const known = this.#byIdentity.get(identity);
    if (known !== undefined && isSimplerFixture(known.fixture, fixture)) return;
    this.#byIdentity.set(identity, { fixture, file: this.#write(fixture) });
  }

  #write(fixture: AnyFixture): string | Error {
    try {
      return writeAnyFixture(this.#fixturesDirectory, fixture);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return error;
      throw error;
    }
  }
}
