/** One game read back: parsed and validated by the store, and as the driver parses it. */
import type { GameEvent } from '../../src/events/event.ts';
import { type BenchDatabase, freshLog } from './bench-database.ts';
import { type Comparison, compareWays, type Way } from './compare-ways.ts';

const GAMES = 200;
const EVENTS = 100;

const SELECT_BARE = {
  name: 'select_bare',
  text: 'SELECT * FROM events WHERE game_id = $1 ORDER BY sequence_num',
};

export async function compareReads({ client, workspace }: BenchDatabase): Promise<Comparison> {
  const logs = Array.from({ length: GAMES }, () => freshLog(EVENTS));
  await workspace.store.appendBatches(logs);
  const wayOf = (read: (gameId: string) => Promise<unknown>): Way => ({
    events: GAMES * EVENTS,
    prepare: (): GameEvent[][] => logs,
    run: async () => {
      for (const log of logs) await read(log[0]?.game_id ?? '');
    },
  });
  return compareWays({
    query: wayOf((gameId) => client.query(SELECT_BARE, [gameId])),
    read: wayOf((gameId) => workspace.store.getEvents(gameId)),
  });
}
