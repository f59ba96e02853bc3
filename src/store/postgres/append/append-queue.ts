/**
 * The live path: appends that wait at the same time go together in one statement (group commit).
 *
 * An append that finds a lane free is sent at once. While all lanes are under way, others gather, and the next free lane
 * takes them all: the busier the store, the more appends share a round trip and a commit, and nobody waits for company.
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

interface Waiting {
  readonly batch: Batch;
  readonly done: (outcome: AppendOutcome) => void;
  readonly failed: (error: unknown) => void;
}

export class AppendQueue {
  readonly #database: Database;
  readonly #retryBudgetMs: number;
  #waiting: Waiting[] = [];
  readonly #lanes = new Set<Promise<void>>();
  /** Games with a batch under way: the next one of the same game waits for it, and never meets it. */
  readonly #gamesUnderWay = new Set<string>();
  #isDue = false;

  constructor(database: Database, retryBudgetMs: number) {
    this.#database = database;
    this.#retryBudgetMs = retryBudgetMs;
  }

  /** What becomes of the batch. Batches of one game are offered in the order of the calls. */
  append(batch: Batch): Promise<AppendOutcome> {
    return new Promise((done, failed) => {
      this.#waiting.push({ batch, done, failed });
      this.#fillLanesSoon();
    });
  }

  /** Returns when no append is waiting or under way. */
  async idle(): Promise<void> {
    while (this.#waiting.length > 0 || this.#lanes.size > 0) {
      // Lanes are filled in the moment that follows.
      await Promise.resolve();
      await Promise.all(this.#lanes);
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

  #startLane(group: readonly Waiting[]): void {
    const offers = group.map(({ batch }) => new Offer(batch));
    for (const { batch } of group) this.#gamesUnderWay.add(batch.gameId);
    const end = (answer: (waiting: Waiting, offer: Offer) => void): void => {
      this.#lanes.delete(lane);
      for (const { batch } of group) this.#gamesUnderWay.delete(batch.gameId);
      // An offer for each of the group.
      for (const [index, waiting] of group.entries()) answer(waiting, offers[index] as Offer);
      this.#fillLanesSoon();
    };
    const lane = settle(offers, statementTries(this.#database), new RetryBudget(this.#retryBudgetMs)).then(
      // Settled means that each has its outcome.
      () => end(({ done }, { outcome }) => done(outcome as AppendOutcome)),
      (error: unknown) => end(({ failed }) => failed(error)),
    );
    this.#lanes.add(lane);
  }

  /** From the longest waiting on: the first batch of each game, as many as one statement takes. */
  #takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    const games = new Set(this.#gamesUnderWay);
    let events = 0;
    for (const waiting of this.#waiting) {
      const { gameId, events: more } = waiting.batch;
      const fits = group.length === 0 || events + more.length <= EVENTS_MAX;
      if (fits && !games.has(gameId)) {
        group.push(waiting);
        events += more.length;
      } else left.push(waiting);
      games.add(gameId);
    }
    this.#waiting = left;
    return group;
  }
}
