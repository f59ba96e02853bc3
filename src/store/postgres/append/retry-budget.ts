/** How long an append is tried again. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds to go on trying after the first failure. */
export const RETRY_BUDGET_MS = 10_000;
const DELAY_MIN_MS = 20;
const DELAY_MAX_MS = 1000;

/** Waits longer each time, by chance a bit more or less, so that those who failed together do not return together. */
export class RetryBudget {
  readonly #budgetMs: number;
  #delayMs = DELAY_MIN_MS;
  /** Of the first failure. */
  #begun: number | undefined;

  constructor(budgetMs: number) {
    this.#budgetMs = budgetMs;
  }

  /** As much as this one had in the beginning. */
  another(): RetryBudget {
    return new RetryBudget(this.#budgetMs);
  }

  /** Waits until the next try is due; answers at once with false when the budget is spent. */
  async wait(): Promise<boolean> {
    const now = performance.now();
    this.#begun ??= now;
    const left = this.#begun + this.#budgetMs - now;
    if (left <= 0) return false;
    await sleep(Math.min(left, this.#delayMs * (0.5 + Math.random())));
    this.#delayMs = Math.min(2 * this.#delayMs, DELAY_MAX_MS);
    return true;
  }
}
