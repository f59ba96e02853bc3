/** A batch on its way into the store, and what is known of it so far. */
import type { AppendOutcome } from '../../append-outcome.ts';
import type { Batch } from '../../check-batch.ts';
import type { StoreConnectionError, StoreQueryError } from '../../errors.ts';

export class Offer {
  readonly batch: Batch;
  /** Undefined until there is an answer. */
  outcome: AppendOutcome | undefined;
  /** What the last try ended with whose answer was lost: that try may have been carried out, or may still be. */
  doubt: StoreConnectionError | undefined;
  /** Another writer was met at a number that a try had found free, its own or one of a batch that was tried with it. */
  meeting: StoreQueryError | undefined;

  constructor(batch: Batch) {
    this.batch = batch;
  }
}
