/** One game's events at a time: the ways that people append them. */
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { wireData } from '../../src/events/codec.ts';
import type { GameEvent } from '../../src/events/event.ts';
import { type BenchDatabase, freshLog } from './bench-database.ts';
import { type Comparison, compareWays, type Way } from './compare-ways.ts';

const EVENTS = 100;
const GAMES = 60;

/** The design document's insert, by columns. */
export const INSERT_ONE = {
  name: 'insert_one',
  text: `INSERT INTO events (game_id, sequence_num, event_type, player_id, event_data, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
};

export function rowValues(event: GameEvent): unknown[] {
  const { game_id, sequence_num, event_type, player_id, timestamp } = event;
  return [game_id, sequence_num, event_type, player_id, JSON.stringify(wireData(event)), timestamp];
}

export async function compareAppends({ client, workspace, serverUrl }: BenchDatabase): Promise<Comparison> {
  // Its tables are its own, in a schema of theirs that it makes.
  const emmett = getPostgreSQLEventStore(serverUrl);
  await emmett.schema.migrate();
  const eachGame = (append: (log: GameEvent[]) => Promise<unknown>): Way => ({
    events: GAMES * EVENTS,
    prepare: () => Array.from({ length: GAMES }, () => freshLog(EVENTS)),
    run: async (logs) => {
      for (const log of logs) await append(log);
    },
  });
  const insertAll = async (log: GameEvent[]): Promise<void> => {
    for (const event of log) await client.query(INSERT_ONE, rowValues(event));
  };
  const comparison = await compareWays({
    insert_each: eachGame(insertAll),
    design_batch: eachGame(async (log) => {
      await client.query('BEGIN');
      await insertAll(log);
      await client.query('COMMIT');
    }),
    emmett: eachGame((log) =>
      emmett.appendToStream(
        `game-${log[0]?.game_id}`,
        log.map((event) => ({ type: event.event_type, data: { ...event, data: wireData(event) } })),
      ),
    ),
    append: eachGame((log) => workspace.store.appendBatch(log)),
  });
  await emmett.close();
  return comparison;
}
