/** A place of one's own in a database: a fresh schema, so that checks never touch anybody's tables. */
import { randomBytes } from 'node:crypto';
import type { EventStore } from './event-store.ts';
import { Database } from './postgres/database.ts';
import { PostgresEventStore, type PostgresOptions } from './postgres/postgres-event-store.ts';
import { migrate } from './postgres/schema/migrate.ts';
import { withSearchPath } from './postgres/search-path.ts';
import { TurnTakingStore } from './turn-taking-store.ts';

/** How the workspace's stores use the database. */
export interface WorkspaceOptions extends PostgresOptions {
  /** As for `migrate`. */
  readonly partitions?: number;
}

/** A schema of its own, for trials: it is dropped at the end. */
export interface Workspace {
  /** `mulligan_` and 16 hexadecimal digits. */
  readonly schema: string;
  /** A connection URL that leads into the schema, for other processes and further stores. */
  readonly url: string;
  readonly store: PostgresEventStore;
  /** The same tables as two processes see them that write at the same time. */
  readonly shared: EventStore;
  /** Closes the stores and drops the schema with all that is in it. May be called twice. */
  dispose(): Promise<void>;
}

/**
 * Makes and migrates a schema in the database of `url`; needs the right to create one. Throws as `migrate` and
 * `PostgresEventStore.open` do.
 */
export async function openWorkspace(url: string, options: WorkspaceOptions = {}): Promise<Workspace> {
  const { partitions, ...storeOptions } = options;
  const schema = `mulligan_${randomBytes(8).toString('hex')}`;
  // The name is made of letters, digits and an underscore, which need no quoting.
  await runOnce(url, `CREATE SCHEMA ${schema}`);
  const drop = () => runOnce(url, `DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  const workspaceUrl = withSearchPath(url, schema);
  try {
    await migrate(workspaceUrl, { partitions });
    const store = await PostgresEventStore.open(workspaceUrl, storeOptions);
    const shared = new TurnTakingStore([store, await PostgresEventStore.open(workspaceUrl, storeOptions)]);
    const dispose = async () => {
      await shared.close();
      await drop();
    };
    return { schema, url: workspaceUrl, store, shared, dispose };
  } catch (error) {
    await drop().catch(() => {});
    throw error;
  }
}

async function runOnce(url: string, statement: string): Promise<void> {
  const database = new Database(url, { connectionsMax: 1 });
  try {
    await database.query({ text: statement });
  } finally {
    await database.close();
  }
}
