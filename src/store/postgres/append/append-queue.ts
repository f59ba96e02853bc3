/**
 * The live path: appends that wait at the same time go together in one statement (group commit).
 *
 * An append that finds a lane free is sent at once. While all lanes are under way, others gather, and the next free lane
 * takes them all: the busier the store, the more appends share a round trip and a commit, and nobody waits for company.
 * What somebody else's lock holds up goes on by itself, and each append is answered as soon as its own outcome is known.
 */
import type { AppendOutcome } from '../../append-outcome.ts';
import type { Batch } from '../../check-batch.ts';
import type { Database } from '../database.ts';
import { Offer } from './offer.ts';
import { RetryBudget } from './retry-budget.ts';
import { settle } from './settle.ts';
import { statementTries } from './statement-tries.ts';

/** Statements under way at once: one is carried out while the next is put together. */
const LANES = 2;
/** What one statement takes at most: more would keep others waiting, and gain nothing. */
const EVENTS_MAX = 5000;

export class AppendQueue {
  readonly #database: Database;
  readonly #retryBudgetMs: number;
  #waiting: Offer[] = [];
  readonly #lanes = new Set<Promise<void>>();
  /** Batches that are tried by themselves, because something held them up: no lane waits for them. */
  readonly #apart = new Set<Promise<void>>();
  /** Games with a batch under way: the next one of the same game waits for it, and never meets it. */
  readonly #gamesUnderWay = new Set<string>();
  #isDue = false;

  constructor(database: Database, retryBudgetMs: number) {
    this.#database = database;
    this.#retryBudgetMs = retryBudgetMs;
  }

  /** What becomes of the batch. Batches of one game are offered in the order of the calls. */
  append(batch: Batch): Promise<AppendOutcome> {
    const offer = new Offer(batch);
    this.#waiting.push(offer);
    this.#fillLanesSoon();
    return offer.settled;
  }

  /** Returns when no append is waiting or under way. */
  async idle(): Promise<void> {
    while (this.#waiting.length > 0 || this.#lanes.size > 0 || this.#apart.size > 0) {
      // Lanes are filled in the moment that follows.
      await Promise.resolve();
      await Promise.all([...this.#lanes, ...this.#apart]);
    }
  }

  /** Not at once: whoever asks in the same moment goes along. */
  #fillLanesSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      while (this.#lanes.size < LANES) {
        const group = this.#takeGroup();
        if (group.length === 0) return;
        this.#startLane(group);
      }
    });
  }

  #startLane(group: readonly Offer[]): void {
    for (const offer of group) this.#occupy(offer);
    const budget = new RetryBudget(this.#retryBudgetMs);
    const settled = settle(group, statementTries(this.#database), budget, (work) =>
      this.#follow(work, this.#apart, group),
    );
    this.#follow(settled, this.#lanes, group);
  }

  /** The offer's game is taken until there is an answer. */
  #occupy({ batch: { gameId }, settled }: Offer): void {
    const leave = (): void => {
      this.#gamesUnderWay.delete(gameId);
      this.#fillLanesSoon();
    };
    this.#gamesUnderWay.add(gameId);
    settled.then(leave, leave);
  }

  #follow(work: Promise<void>, among: Set<Promise<void>>, group: readonly Offer[]): void {
    const followed = work
      .catch((error: unknown) => {
        for (const offer of group) offer.fail(error);
      })
      .then(() => {
        among.delete(followed);
        this.#fillLanesSoon();
      });
    among.add(followed);
  }

  /** From the longest waiting on: the first batch of each game, as many as one statement takes. */
  #takeGroup(): Offer[] {
    const group: Offer[] = [];
    const left: Offer[] = [];
    const games = new Set(this.#gamesUnderWay);
    let events = 0;
    for (const offer of this.#waiting) {
      const { gameId, events: more } = offer.batch;
      const fits = group.length === 0 || events + more.length <= EVENTS_MAX;
      if (fits && !games.has(gameId)) {
        group.push(offer);
        events += more.length;
      } else left.push(offer);
      games.add(gameId);
    }
    this.#waiting = left;
    return group;
  }
}
