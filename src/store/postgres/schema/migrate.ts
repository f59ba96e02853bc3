/**
 * Brings the tables of a database up to this version: the files of migrations/ in order, each in a transaction of its
 * own together with the record that it was applied; then what was asked for besides (migrations/options/).
 *
 * An advisory lock lets one at a time do so in one schema; whoever waited finds the work done. No name is qualified, so
 * everything lands in the first schema of the connection's search path.
 */
import pg from 'pg';
import { databaseTarget } from '../database-target.ts';
import { storeError } from '../store-error.ts';
import { inTransaction } from '../transaction.ts';
import { MigrationError } from './migration-error.ts';
import { type Migration, readMigrations, readOption } from './migration-files.ts';
import { assertKnown, type MigrationState, statesOf } from './migration-state.ts';
import { readApplied } from './read-applied.ts';

/** What is asked for besides the tables. */
export interface MigrateOptions {
  /** The directory of the files, the project's own unless given. */
  readonly directory?: string;
  /** Makes the roles `<prefix>_owner`, `_appender` and `_reader`, and gives each what it needs. A plain lower-case name. */
  readonly rolePrefix?: string | undefined;
  /** Spreads the log over so many hash partitions by game; 2 or more. A log that is spread already stays as it is. */
  readonly partitions?: number | undefined;
}

/** What was done. */
export interface MigrationReport {
  /** Names of the files applied now, in order; none when the database was up to date. */
  readonly applied: readonly string[];
  /** How many migrations the database has now. */
  readonly count: number;
}

/** Half of the advisory lock's key, any constant: the other half is the schema. */
const LOCK_CLASS = 1_836_409_965;

/**
 * Applies what is missing. Throws `MigrationError` (see there; what was applied before the failing one stays),
 * `StoreConnectionError`, `StoreQueryError`.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<MigrationReport> {
  const migrations = await readMigrations(options.directory);
  return withClient(url, (client) => migrateLocked(client, migrations, options));
}

/** How far the database has got; changes nothing. Throws as `migrate` does, but not for what it is asked to tell. */
export async function migrationStates(url: string, { directory }: MigrateOptions = {}): Promise<MigrationState[]> {
  const migrations = await readMigrations(directory);
  return withClient(url, async (client) => {
    await currentSchema(client);
    return statesOf(await readApplied(client), migrations);
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const target = databaseTarget(url);
  const client = new pg.Client({ connectionString: url, application_name: 'mulligan migrate' });
  // A lost connection rejects what is under way; without a listener it would end the process as well.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (cause) {
    throw cause instanceof MigrationError ? cause : storeError(cause, target);
  } finally {
    // Ending the session also gives the lock back.
    await client.end().catch(() => {});
  }
}

async function migrateLocked(
  client: pg.Client,
  migrations: readonly Migration[],
  { rolePrefix, partitions }: MigrateOptions,
): Promise<MigrationReport> {
  const schema = await currentSchema(client);
  await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, schema]);
  // Functions keep the search path of their migration: exactly this schema, temporary tables last.
  await client.query(`SELECT set_config('search_path', quote_ident($1) || ', pg_temp', false)`, [schema]);
  await client.query(`
    CREATE TABLE IF NOT EXISTS mulligan_migrations (
      number INT PRIMARY KEY,
      name TEXT NOT NULL,
      checksum TEXT NOT NULL,
      applied_at TIMESTAMPTZ NOT NULL DEFAULT now()
    )`);
  const states = statesOf(await readApplied(client), migrations);
  assertKnown(states);
  const pending = migrations.filter((_, index) => states[index]?.status === 'pending');
  for (const migration of pending) await apply(client, migration);
  // Roles last: they are given rights to all that is there.
  if (partitions !== undefined) await applyOption(client, 'partitions', { 'mulligan.partitions': `${partitions}` });
  if (rolePrefix !== undefined) await applyOption(client, 'roles', { 'mulligan.role_prefix': rolePrefix });
  return { applied: pending.map(({ name }) => name), count: migrations.length };
}

async function currentSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ schema: string | null }>('SELECT current_schema() AS schema');
  const schema = rows[0]?.schema;
  if (typeof schema === 'string') return schema;
  const message = 'expected a search path that leads to a schema, found none that exists';
  throw new MigrationError({ fault: 'missing_schema', message });
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await attempt(migration.name, client, async () => {
    await client.query(migration.sql);
    await client.query('INSERT INTO mulligan_migrations (number, name, checksum) VALUES ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
  });
}

/** Not recorded: it looks at what is there, and may be applied again. `settings`: what its SQL asks for. */
async function applyOption(
  client: pg.Client,
  option: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const sql = await readOption(option);
  await attempt(`options/${option}.sql`, client, async () => {
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, true)', [name, value]);
    await client.query(sql);
  });
}

const ROLES = 'options/roles.sql';
const NO_ROLES_HINT = 'migrate as somebody who may create and grant roles, or without them (--no-roles)';

function isForbidden(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && cause.code === '42501';
}

async function attempt(name: string, client: pg.Client, work: () => Promise<void>): Promise<void> {
  try {
    await inTransaction(client, work);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const hint = name === ROLES && isForbidden(cause) ? `; ${NO_ROLES_HINT}` : '';
    throw new MigrationError({ fault: 'failed', migration: name, message: `${reason}${hint}` }, { cause });
  }
}
