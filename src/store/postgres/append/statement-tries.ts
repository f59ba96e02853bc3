/** Tries that append by one statement. */
import type { Database } from '../database.ts';
import { SELECT_LATEST } from '../event-row.ts';
import { APPEND_BATCHES, type AppendedRow, appendValues, rowIds } from './append-statement.ts';
import type { Offer } from './offer.ts';
import type { Tries } from './settle.ts';
import { outcomeOfUnwritten } from './unwritten.ts';

export function statementTries(database: Database): Tries {
  return {
    together: (offers) => tryStatement(offers, database),
    taken: async (offer) => {
      const [row] = await database.query<{ latest: number }>(SELECT_LATEST, [offer.batch.gameId]);
      // An aggregate without groups is always one row.
      const { latest } = row as { latest: number };
      offer.outcome = await outcomeOfUnwritten(offer, latest, database);
    },
  };
}

async function tryStatement(offers: readonly Offer[], database: Database): Promise<void> {
  const values = appendValues(offers.map(({ batch }) => batch));
  const rows = await database.query<AppendedRow>(APPEND_BATCHES, values);
  const rowOf = new Map(rows.map((row) => [row.game_id, row]));
  const unwritten: [Offer, number][] = [];
  for (const offer of offers) {
    // One row for each game, and one offer for each game.
    const { ids, latest } = rowOf.get(offer.batch.gameId) as AppendedRow;
    if (ids === null) unwritten.push([offer, latest]);
    else offer.outcome = { status: 'written', ids: rowIds(ids) };
  }
  // After all that was written is known to be: the questions below may fail.
  for (const [offer, latest] of unwritten) offer.outcome = await outcomeOfUnwritten(offer, latest, database);
}
