/** What became of a batch that a store was offered. */
import type { ConcurrencyError, StoreConnectionError, StoreQueryError } from './errors.ts';

/** What became of one batch. */
export type AppendOutcome =
  /** `ids`: of its rows, in the order of its events. */
  | { readonly status: 'written'; readonly ids: readonly number[] }
  /** It was there already, the same in everything: a repetition, which changed nothing. */
  | { readonly status: 'already_written'; readonly ids: readonly number[] }
  /**
   * It does not continue the log, and this call has written nothing and never will. Of an earlier call with the same
   * batch that ended `unknown` it says nothing, unless the number was taken: `error.found` is below `error.expected`.
   */
  | { readonly status: 'conflict'; readonly error: ConcurrencyError }
  /**
   * An answer was lost, and none came however often the same batch was offered again: it may be there, whole, or appear
   * a moment later, whole. Offering it again is safe; reading and finding nothing proves nothing.
   */
  | { readonly status: 'unknown'; readonly error: StoreConnectionError | StoreQueryError }
  /** The database would not have it, for a reason that no promise covers, or was never reached: this call has written nothing. */
  | { readonly status: 'not_written'; readonly error: StoreQueryError | StoreConnectionError };

/** The ids of a batch that is there now; throws the error of one that is not. */
export function idsOf(outcome: AppendOutcome): number[] {
  if ('error' in outcome) throw outcome.error;
  return [...outcome.ids];
}
