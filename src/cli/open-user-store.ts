/** The user's own tables. */
import { PostgresEventStore } from '../store/postgres/postgres-event-store.ts';
import { databaseAddress } from './database-url.ts';
import type { UserStoreOptions } from './user-store.ts';

/** Throws `UsageError` without a usable URL, and what `PostgresEventStore.open` throws. */
export async function openUserStore(options: UserStoreOptions, env: NodeJS.ProcessEnv): Promise<PostgresEventStore> {
  const { url } = databaseAddress(options.databaseUrl, env);
  const { allowUnsafeServer = false, allowOtherSchema = false } = options;
  return PostgresEventStore.open(url, { allow: { unsafeServer: allowUnsafeServer, otherSchema: allowOtherSchema } });
}
