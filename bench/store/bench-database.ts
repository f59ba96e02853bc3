/** One server and one schema of its own for a whole bench, with the settings of a server that keeps its word. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { GameEvent } from '../../src/events/event.ts';
import { startPostgres } from '../../src/store/server/start-postgres.ts';
import { simpleLog } from '../../src/store/testing/build-events.ts';
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts';

export interface BenchDatabase {
  /** Of the server itself, outside of the workspace's schema. */
  readonly serverUrl: string;
  readonly workspace: Workspace;
  /** A bare connection into the workspace. */
  readonly client: pg.Client;
  close(): Promise<void>;
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const server = await startPostgres();
  const workspace = await openWorkspace(server.url);
  const client = new pg.Client({ connectionString: workspace.url });
  await client.connect();
  const close = async (): Promise<void> => {
    await client.end();
    await workspace.dispose();
    await server.stop();
  };
  return { serverUrl: server.url, workspace, client, close };
}

/** As many events as asked for of a game that nobody has stored. */
export function freshLog(length: number): GameEvent[] {
  return simpleLog(length, randomUUID());
}

/** The same game under an id that nobody has stored. */
export function renamed(events: readonly GameEvent[]): GameEvent[] {
  const game_id = randomUUID();
  return events.map((event): GameEvent => ({ ...event, game_id }));
}
