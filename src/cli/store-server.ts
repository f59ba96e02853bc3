/** The server of `--store`. */
import { STORE_KINDS, type StoreKind } from '../campaign/play/game-stores.ts';
import { show } from '../golf/show.ts';
import { UsageError } from './usage-error.ts';

/** Reads the value of `--store`. Throws `UsageError` for any other text. */
export function storeKind(text: string): StoreKind {
  const kind = STORE_KINDS.find((known) => known === text);
  if (kind === undefined) throw new UsageError(`--store: expected ${STORE_KINDS.join(' or ')}, found ${show(text)}`);
  return kind;
}

export interface StoreServer {
  /** A database in which schemas can be made; none for memory. */
  readonly url: string | undefined;
  stop(): Promise<void>;
}

/** Starts a server if one is needed. Throws `UsageError` for a `DATABASE_URL` that is none, and what the start of the server throws. */
export async function startStoreServer(kind: StoreKind, env: NodeJS.ProcessEnv = process.env): Promise<StoreServer> {
  if (kind === 'memory') return { url: undefined, stop: async () => {} };
  const { databaseAddress } = await import('./database-url.ts');
  const { startPostgres } = await import('../store/server/start-postgres.ts');
  // Before anything is connected to: a mistake of typing is told as one.
  if (env.DATABASE_URL) databaseAddress(undefined, env);
  return startPostgres(env);
}
