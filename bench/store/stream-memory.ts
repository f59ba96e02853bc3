/** How much memory it takes to stream a long log: the peak of a process that does nothing else. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from './bench-database.ts';

const READER = fileURLToPath(new URL('./stream-reader.ts', import.meta.url));

export interface StreamFigures {
  readonly events: number;
  readonly peakMegabytes: number;
  readonly eventsPerSecond: number;
}

/** Streams a game of so many events in a process of its own. */
export async function measureStream({ client, workspace }: BenchDatabase, events: number): Promise<StreamFigures> {
  const gameId = randomUUID();
  await client.query(
    `INSERT INTO events (game_id, sequence_num, event_type, player_id, event_data, created_at)
     SELECT $1, number, 'card_drawn', 'p1', '{"source": "deck", "card": {"rank": "A", "suit": "clubs"}}',
       timestamptz '2026-03-01T12:00:00Z' + number * interval '1 second'
     FROM generate_series(1, $2::int) AS number`,
    [gameId, events],
  );
  const printed = execFileSync(process.execPath, [READER, workspace.url, gameId], { encoding: 'utf8' });
  // The reader is this project's own and prints nothing else.
  const figures = JSON.parse(printed) as StreamFigures;
  if (figures.events !== events) throw new Error(`expected ${events} events, found ${figures.events}`);
  return figures;
}
