/** A batch on its way into the store, and what is known of it so far. */
import type { AppendOutcome } from '../../append-outcome.ts';
import type { Batch } from '../../check-batch.ts';
import type { StoreConnectionError } from '../../errors.ts';

export class Offer {
  readonly batch: Batch;
  /** Undefined until there is an answer. */
  outcome: AppendOutcome | undefined;
  /** What the last try ended with whose answer was lost: that try may have been carried out, or may still be. */
  doubt: StoreConnectionError | undefined;

  constructor(batch: Batch) {
    this.batch = batch;
  }
}
