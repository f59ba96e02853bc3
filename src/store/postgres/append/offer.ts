/** A batch on its way into the store, and what is known of it so far. */
import type { AppendOutcome } from '../../append-outcome.ts';
import type { Batch } from '../../check-batch.ts';
import type { StoreConnectionError, StoreQueryError } from '../../errors.ts';

export class Offer {
  readonly batch: Batch;
  /** What the last try ended with whose answer was lost: that try may have been carried out, or may still be. */
  doubt: StoreConnectionError | undefined;
  /** Another writer was met at a number that a try had found free, its own or one of a batch that was tried with it. */
  meeting: StoreQueryError | undefined;
  readonly #settled = Promise.withResolvers<AppendOutcome>();
  #outcome: AppendOutcome | undefined;

  constructor(batch: Batch) {
    this.batch = batch;
  }

  /** Undefined until there is an answer. */
  get outcome(): AppendOutcome | undefined {
    return this.#outcome;
  }

  set outcome(outcome: AppendOutcome) {
    this.#outcome = outcome;
    this.#settled.resolve(outcome);
  }

  /** The outcome, as soon as there is one, whatever becomes of others that were offered with it. */
  get settled(): Promise<AppendOutcome> {
    return this.#settled.promise;
  }

  /** There will be no outcome, for a reason that is none of the database's. */
  fail(error: unknown): void {
    this.#settled.reject(error);
  }
}
