/** Many games under way at once, each waiting for its next event; and one game alone. */
import pg from 'pg';
import type { GameEvent } from '../../src/events/event.ts';
import { APPEND_BATCHES, appendValues } from '../../src/store/postgres/append/append-statement.ts';
import { Database } from '../../src/store/postgres/database.ts';
import { INSERT_ONE, rowValues } from './append-ways.ts';
import { type BenchDatabase, freshLog } from './bench-database.ts';
import { type Comparison, compareWays, type Way } from './compare-ways.ts';

const GAMES = 256;
const EVENTS = 30;
const CONNECTIONS = 8;
const ALONE_EVENTS = 300;

export async function compareLive({ workspace }: BenchDatabase): Promise<Comparison> {
  const pool = new pg.Pool({ connectionString: workspace.url, max: CONNECTIONS });
  const comparison = await compareWays({
    pool: eachWaiting(async (event) => {
      await pool.query(INSERT_ONE, rowValues(event));
    }),
    live: eachWaiting((event) => workspace.store.append(event)),
  });
  await pool.end();
  return comparison;
}

function eachWaiting(append: (event: GameEvent) => Promise<unknown>): Way {
  return {
    events: GAMES * EVENTS,
    prepare: () => Array.from({ length: GAMES }, () => freshLog(EVENTS)),
    run: async (logs) => {
      await Promise.all(
        logs.map(async (log) => {
          for (const event of log) await append(event);
        }),
      );
    },
  };
}

/** A single game: the store, and the same statement without the queue in which appends gather. */
export async function compareAlone({ workspace }: BenchDatabase): Promise<Comparison> {
  const database = new Database(workspace.url, { connectionsMax: 1 });
  const alone = (append: (event: GameEvent) => Promise<unknown>): Way => ({
    events: ALONE_EVENTS,
    prepare: () => [freshLog(ALONE_EVENTS)],
    run: async ([log = []]) => {
      for (const event of log) await append(event);
    },
  });
  const comparison = await compareWays({
    alone: alone((event) => workspace.store.append(event)),
    unqueued: alone((event) => {
      const { game_id: gameId, sequence_num } = event;
      const batch = { gameId, firstSequence: sequence_num, lastSequence: sequence_num, events: [event] };
      return database.query(APPEND_BATCHES, appendValues([batch]));
    }),
  });
  await database.close();
  return comparison;
}
