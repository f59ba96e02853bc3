/** The stores that a check puts its games into. */
import { show } from '../../golf/show.ts';
import type { EventStore } from '../../store/event-store.ts';
import { MemoryEventStore } from '../../store/memory/memory-event-store.ts';
import { UsageError } from '../usage-error.ts';

export type StoreKind = 'memory' | 'postgres';

/** Reads the value of `--store`. Throws `UsageError` for any other text. */
export function storeKind(text: string): StoreKind {
  if (text === 'memory' || text === 'postgres') return text;
  throw new UsageError(`--store: expected memory or postgres, found ${show(text)}`);
}

export interface Stores {
  readonly openStore: () => EventStore;
  readonly gamesAtOnce: number;
  close(): Promise<void>;
}

/** Games under way at once in PostgreSQL: enough to keep it busy while this process plays. */
const POSTGRES_GAMES_AT_ONCE = 8;

/** Starts a server if one is needed. Throws `UsageError` for a `DATABASE_URL` that is none, and what the start of the server throws. */
export async function openStores(kind: StoreKind, env: NodeJS.ProcessEnv = process.env): Promise<Stores> {
  if (kind === 'memory') return { openStore: () => new MemoryEventStore(), gamesAtOnce: 1, close: async () => {} };
  const { databaseAddress } = await import('../database-url.ts');
  const { startPostgres } = await import('../../store/server/start-postgres.ts');
  const { openWorkspace } = await import('../../store/workspace.ts');
  // Before anything is connected to: a mistake of typing is told as one.
  if (env.DATABASE_URL) databaseAddress(undefined, env);
  const server = await startPostgres(env);
  try {
    const workspace = await openWorkspace(server.url);
    const close = async (): Promise<void> => {
      try {
        await workspace.dispose();
      } finally {
        await server.stop();
      }
    };
    return { openStore: () => workspace.shared, gamesAtOnce: POSTGRES_GAMES_AT_ONCE, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
