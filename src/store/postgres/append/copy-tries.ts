/**
 * Tries that append by `COPY`, half as fast again as the statement of the live path and more.
 *
 * In one transaction the ends of the logs are looked up, and the batches that continue them are copied in. `COPY` cannot
 * ask for that itself, but need not: logs only grow, so the number before a batch, once there, stays; and whoever writes
 * the same number meanwhile meets the unique key. A gap cannot arise, and no lock is taken.
 */
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Batch } from '../../check-batch.ts';
import type { Database, Statement } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { COPY_EVENTS, copyText } from './copy-text.ts';
import type { Offer } from './offer.ts';
import type { Tries } from './settle.ts';
import { statementTries } from './statement-tries.ts';
import { outcomeOfUnwritten } from './unwritten.ts';

/** The last numbers of the games `$1`, 0 for a game without events. */
const SELECT_HEADS: Statement = {
  name: 'mulligan_select_heads',
  text: `
  SELECT game_id, (SELECT coalesce(max(sequence_num), 0) FROM events WHERE events.game_id = asked.game_id) AS latest
  FROM unnest($1::uuid[]) AS asked (game_id)`,
};

export function copyTries(database: Database): Tries {
  const { together, taken } = statementTries(database);
  // Alone, a batch goes the other way: it may be the one that spoils the copy.
  return { taken, together: (offers) => (offers.length === 1 ? together(offers) : tryCopy(offers, database)) };
}

async function tryCopy(offers: readonly Offer[], database: Database): Promise<void> {
  const latest = await database.use((client) =>
    inTransaction(client, () => copyThoseThatContinue(client, offers, database)),
  );
  const unwritten: [Offer, number][] = [];
  for (const offer of offers) {
    // Asked for every game.
    const end = latest.get(offer.batch.gameId) as number;
    if (continues(offer.batch, end)) offer.outcome = { status: 'written', ids: [] };
    else unwritten.push([offer, end]);
  }
  for (const [offer, end] of unwritten) offer.outcome = await outcomeOfUnwritten(offer, end, database);
}

function continues({ firstSequence }: Batch, latest: number): boolean {
  return latest === firstSequence - 1;
}

/** Answers with the ends of the logs as they were before. */
async function copyThoseThatContinue(
  client: pg.PoolClient,
  offers: readonly Offer[],
  { queryTimeoutMs }: Database,
): Promise<ReadonlyMap<string, number>> {
  // Always in the same order, so that two copies never wait for one another in a circle.
  const batches = offers.map(({ batch }) => batch).sort((one, other) => (one.gameId < other.gameId ? -1 : 1));
  const { rows } = await client.query<{ game_id: string; latest: number }>({
    ...SELECT_HEADS,
    values: [batches.map(({ gameId }) => gameId)],
  });
  const latest = new Map(rows.map((row) => [row.game_id, row.latest]));
  const fitting = batches.filter((batch) => continues(batch, latest.get(batch.gameId) ?? 0));
  if (fitting.length > 0) await copy(client, fitting, queryTimeoutMs);
  return latest;
}

async function copy(client: pg.PoolClient, batches: readonly Batch[], timeoutMs: number): Promise<void> {
  const stream = client.query(copyFrom(COPY_EVENTS));
  const done = finished(stream);
  // Whoever waits below hears of it; until then it is no unhandled rejection.
  done.catch(() => {});
  // The driver's own limit of time does not hold for streams.
  const timer = setTimeout(() => stream.destroy(new Error('COPY timed out')), timeoutMs);
  try {
    for (const { events } of batches) {
      if (stream.write(copyText(events))) continue;
      await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
    }
    stream.end();
    await done;
  } finally {
    clearTimeout(timer);
  }
}
