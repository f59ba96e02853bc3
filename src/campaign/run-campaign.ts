/**
 * Many games, shared out in pieces among referees. Whoever is free takes the next piece; pieces are counted in the order
 * of their games, and faults are shrunk in it, beside the playing. So the result depends on the games alone.
 */
import { setImmediate } from 'node:timers/promises';
import { type CampaignFinding, FindingLog } from './findings/finding-log.ts';
import { Sightings } from './findings/sightings.ts';
import { microsecondsNow } from './latency/microseconds-now.ts';
import type { TimedAppend } from './latency/timed-store.ts';
import { type Checked, ENDLESS_GAMES_MAX } from './play/check-games.ts';
import { Pieces } from './ranges/pieces.ts';
import { coveredUpTo, gapsIn, type Range, sizeOf } from './ranges/range.ts';
import type { Referee } from './referees/referee.ts';
import { isAway } from './store-away.ts';
import { addTallies, type Tally } from './tally/tally.ts';

export interface Campaign {
  /** The games that are to be played. */
  readonly games: Range;
  /** What is known of them already. */
  readonly known: Tally;
  /** Games that a referee is asked for at a time. */
  readonly pieceSize: number;
  readonly referees: readonly Referee[];
  /** One who may be kept busy with a failing game for seconds; asked for when there is one. */
  readonly shrinker: () => Promise<Referee>;
  /** Where fixtures are written. */
  readonly fixturesDirectory: string;
  /** Whether the first game that fails is the last. The referees have to do so, too. */
  readonly bails: boolean;
  /** Nothing more is begun after it, in milliseconds of `performance.now()`. */
  readonly until?: number | undefined;
}

export interface CampaignResult {
  /** Of all games that were played, those known before among them. */
  readonly tally: Tally;
  readonly findings: readonly CampaignFinding[];
  readonly ending: Ending;
  /** What the store said when it was lost. */
  readonly storeLost: string | undefined;
}

/**
 * All games were played; or the time was up; or a signal ended it, the store went away, game after game never came to an
 * end, or a game failed and that was to be the last.
 */
export type Ending = 'complete' | 'out_of_time' | 'interrupted' | 'store_lost' | 'endless_games' | 'bailed';

/** Whoever wants to know how it goes. */
export interface Onlooker {
  /** Told after each piece. */
  readonly progress?: ((tally: Tally) => void) | undefined;
  /** Gets what is said about games that count, in the order of the games. */
  readonly observations?: ((lines: readonly string[]) => void) | undefined;
  /** Gets how long appends took, piece after piece. `noneBeforeUs`: none of these began before, nor any that come later. */
  readonly appends?: ((appends: readonly TimedAppend[], noneBeforeUs: number) => void) | undefined;
}

interface Played extends Checked {
  /** When the referee was asked, by `microsecondsNow`. */
  readonly askedUs: number;
}

/**
 * Plays the games. `signal`: nothing more is begun, and what was found is not made much smaller any more. Rejects with
 * what a referee throws.
 */
export function runCampaign(campaign: Campaign, onlooker: Onlooker, signal: AbortSignal): Promise<CampaignResult> {
  return new CampaignRun(campaign, onlooker, signal).run();
}

class CampaignRun {
  readonly #campaign: Campaign;
  readonly #onlooker: Onlooker;
  readonly #signal: AbortSignal;
  readonly #pieces: Pieces;
  readonly #log: FindingLog;
  readonly #sightings: Sightings;
  /** Pieces that were played before one that comes before them. */
  readonly #early = new Map<number, Played>();
  #begun = 0;
  #counted = 0;
  #tally: Tally;
  #ending: Ending | undefined;
  #storeLost: string | undefined;

  constructor(campaign: Campaign, onlooker: Onlooker, signal: AbortSignal) {
    this.#campaign = campaign;
    this.#onlooker = onlooker;
    this.#signal = signal;
    this.#tally = campaign.known;
    this.#pieces = new Pieces(gapsIn(campaign.games, campaign.known.covered), campaign.pieceSize);
    this.#log = new FindingLog(
      async (...fault) => (await campaign.shrinker()).shrink(...fault),
      campaign.fixturesDirectory,
    );
    this.#sightings = new Sightings(this.#log);
    this.#ending = this.#forcedEnding();
  }

  async run(): Promise<CampaignResult> {
    const hurry = (): void => this.#log.hurry();
    this.#signal.addEventListener('abort', hurry);
    // It may have come while the referees were opened.
    if (this.#signal.aborted) hurry();
    try {
      await Promise.all(this.#campaign.referees.map((referee) => this.#keepBusy(referee)));
      // What came before its turn when all was ended counts, too.
      for (const index of [...this.#early.keys()].sort((one, other) => one - other)) this.#count(index);
      await this.#settle();
    } finally {
      this.#signal.removeEventListener('abort', hurry);
    }
    const ending = this.#log.wasCutShort ? 'interrupted' : (this.#ending ?? this.#unforcedEnding());
    const findings = this.#log.findings(this.#tally.faults);
    return { tally: this.#tally, findings, ending, storeLost: this.#storeLost };
  }

  /** All that has failed is shrunk, unless that takes a store which is away. */
  async #settle(): Promise<void> {
    try {
      await this.#sightings.takeUpTo(Number.POSITIVE_INFINITY, this.#tally.faults);
    } catch (error) {
      if (!isAway(error)) throw error;
      this.#ending ??= 'store_lost';
      this.#storeLost ??= error.message;
    }
  }

  async #keepBusy(referee: Referee): Promise<void> {
    while (this.#mayBegin()) {
      const index = this.#begun;
      const piece = this.#pieces.at(index);
      if (piece === undefined) return;
      this.#begun += 1;
      const askedUs = microsecondsNow();
      const answer = await this.#checked(referee, piece);
      if ('tally' in answer) this.#early.set(index, { ...answer, askedUs });
      while (this.#early.has(this.#counted)) this.#count(this.#counted);
      if (answer.storeLost !== undefined) {
        this.#ending ??= 'store_lost';
        this.#storeLost ??= answer.storeLost;
        return;
      }
      // A referee of this thread answers at once: without this nothing else, Ctrl-C least of all, would ever be heard.
      await setImmediate();
    }
  }

  async #checked(referee: Referee, piece: Range): ReturnType<Referee['check']> {
    try {
      return await referee.check(piece);
    } catch (error) {
      // The others need not go on.
      this.#begun = this.#pieces.count;
      throw error;
    }
  }

  #mayBegin(): boolean {
    if (this.#ending !== undefined || this.#signal.aborted) return false;
    return this.#campaign.until === undefined || performance.now() < this.#campaign.until;
  }

  #count(index: number): void {
    const played = this.#early.get(index);
    this.#early.delete(index);
    // Games after the one that ended the campaign do not count, though somebody has played them.
    if (played === undefined || this.#ending === 'bailed' || this.#ending === 'endless_games') return;
    this.#counted = index + 1;
    this.#tally = addTallies(this.#tally, played.tally);
    this.#onlooker.observations?.(played.observations);
    this.#onlooker.appends?.(played.appends, played.askedUs);
    this.#ending ??= this.#forcedEnding();
    const { games } = this.#campaign;
    void this.#sightings.takeUpTo(coveredUpTo(games, this.#tally.covered), this.#tally.faults);
    this.#onlooker.progress?.(this.#tally);
  }

  #forcedEnding(): Ending | undefined {
    if (this.#tally.endless >= ENDLESS_GAMES_MAX) return 'endless_games';
    return this.#campaign.bails && this.#tally.faults.length > 0 ? 'bailed' : undefined;
  }

  #unforcedEnding(): Ending {
    if (this.#tally.games === sizeOf(this.#campaign.games)) return 'complete';
    return this.#signal.aborted ? 'interrupted' : 'out_of_time';
  }
}
