/** What became of a batch that does not continue the log: it may be there already. */
import { isDeepStrictEqual } from 'node:util';
import type { AppendOutcome } from '../../append-outcome.ts';
import type { Batch } from '../../check-batch.ts';
import { ConcurrencyError, DamagedRowError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { eventOfRow, SELECT_STORED, type StoredRow } from '../event-row.ts';
import type { Offer } from './offer.ts';

/**
 * The outcome of a batch that was not written. `latest`: the log's last number when that was found out. Nothing that is
 * stored ever changes, so what this says of numbers that are taken stays true.
 */
export async function outcomeOfUnwritten(
  { batch, doubt, meeting }: Offer,
  latest: number,
  database: Database,
): Promise<AppendOutcome> {
  const { gameId, firstSequence, lastSequence } = batch;
  const ids = latest >= lastSequence ? await idsOfStored(batch, database) : undefined;
  if (ids !== undefined) return { status: 'already_written', ids };
  // Somebody may fill the gap before an earlier try arrives, which then would be carried out.
  if (latest < firstSequence - 1 && doubt !== undefined) return { status: 'unknown', error: doubt };
  const error = new ConcurrencyError({ gameId, expected: latest + 1, found: firstSequence }, { cause: meeting });
  return { status: 'conflict', error };
}

/** The ids of the batch's rows, if the store holds exactly its events under its numbers. */
async function idsOfStored(batch: Batch, database: Database): Promise<number[] | undefined> {
  const { gameId, firstSequence, lastSequence, events } = batch;
  const rows = await database.query<StoredRow>(SELECT_STORED, [gameId, firstSequence, lastSequence]);
  try {
    return isDeepStrictEqual(rows.map(eventOfRow), events) ? rows.map(({ id }) => Number(id)) : undefined;
  } catch (error) {
    // What is damaged is not what was offered.
    if (error instanceof DamagedRowError) return undefined;
    throw error;
  }
}
