/** The bulk path: batches of many games by `COPY`. */
import type { AppendOutcome, BulkOutcome } from '../../append-outcome.ts';
import type { Batch } from '../../check-batch.ts';
import type { Database } from '../database.ts';
import { copyTries } from './copy-tries.ts';
import { Offer } from './offer.ts';
import { RetryBudget } from './retry-budget.ts';
import { settle } from './settle.ts';

/** What becomes of each batch, in their order; `written` for those that are empty. */
export async function appendByCopy(
  batches: readonly (Batch | undefined)[],
  database: Database,
  retryBudgetMs: number,
): Promise<BulkOutcome[]> {
  const offers = batches.map((batch) => batch && new Offer(batch));
  for (const round of rounds(offers.filter((offer) => offer !== undefined)))
    await settle(round, copyTries(database), new RetryBudget(retryBudgetMs));
  return offers.map((offer) => withoutIds(offer?.outcome));
}

/** No two of one game in one round; those of a game in their order. */
function rounds(offers: readonly Offer[]): Offer[][] {
  const all: Offer[][] = [];
  const roundsOfGame = new Map<string, number>();
  for (const offer of offers) {
    const { gameId } = offer.batch;
    const round = roundsOfGame.get(gameId) ?? 0;
    roundsOfGame.set(gameId, round + 1);
    all[round] ??= [];
    all[round].push(offer);
  }
  return all;
}

/** Undefined is the outcome of an empty batch. */
function withoutIds(outcome: AppendOutcome | undefined): BulkOutcome {
  if (outcome === undefined) return { status: 'written' };
  return 'error' in outcome ? outcome : { status: outcome.status };
}
