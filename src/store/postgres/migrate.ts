/**
 * Brings the tables of a database up to this version: the files of migrations/ in order, each in a transaction of its
 * own together with the record that it was applied.
 *
 * An advisory lock lets one at a time do so in one schema; whoever waited finds the work done. No name is qualified, so
 * everything lands in the first schema of the connection's search path.
 */
import pg from 'pg';
import { databaseTarget } from './database-target.ts';
import { MigrationError } from './migration-error.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { storeError } from './store-error.ts';
import { inTransaction } from './transaction.ts';

export interface MigrationReport {
  /** Names of the files applied now, in order; none when the database was up to date. */
  readonly applied: readonly string[];
  /** How many migrations the database has now. */
  readonly count: number;
}

/** Half of the advisory lock's key, any constant: the other half is the schema. */
const LOCK_CLASS = 1_836_409_965;

interface AppliedRow {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Applies what is missing. `directory`: where the files are, the project's own by default.
 *
 * Throws `MigrationError` (see there; what was applied before the failing one stays), `StoreConnectionError`,
 * `StoreQueryError`.
 */
export async function migrate(url: string, { directory }: { directory?: URL } = {}): Promise<MigrationReport> {
  const migrations = await readMigrations(directory);
  const target = databaseTarget(url);
  const client = new pg.Client({ connectionString: url, application_name: 'mulligan migrate' });
  // A lost connection rejects what is under way; without a listener it would end the process as well.
  client.on('error', () => {});
  try {
    await client.connect();
    return await migrateLocked(client, migrations);
  } catch (cause) {
    throw cause instanceof MigrationError ? cause : storeError(cause, target);
  } finally {
    // Ending the session also gives the lock back.
    await client.end().catch(() => {});
  }
}

async function migrateLocked(client: pg.Client, migrations: readonly Migration[]): Promise<MigrationReport> {
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
  const { rows } = await client.query<AppliedRow>(
    'SELECT number, name, checksum FROM mulligan_migrations ORDER BY number',
  );
  assertKnown(rows, migrations);
  const pending = migrations.slice(rows.length);
  for (const migration of pending) await apply(client, migration);
  return { applied: pending.map(({ name }) => name), count: migrations.length };
}

async function currentSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ schema: string | null }>('SELECT current_schema() AS schema');
  const schema = rows[0]?.schema;
  if (typeof schema === 'string') return schema;
  const message = 'expected a search path that leads to a schema, found none that exists';
  throw new MigrationError({ fault: 'missing_schema', message });
}

/** What was applied must be the beginning of what there is, unchanged. */
function assertKnown(rows: readonly AppliedRow[], migrations: readonly Migration[]): void {
  for (const [index, { number, name, checksum }] of rows.entries()) {
    const known = migrations[index];
    if (known === undefined || known.number !== number)
      throw new MigrationError({
        fault: 'unknown',
        migration: name,
        message: `was applied to this database but is none of the ${migrations.length} known here; a newer version made it`,
      });
    if (known.checksum !== checksum)
      throw new MigrationError({
        fault: 'changed',
        migration: name,
        message: `was changed after it was applied: expected checksum ${checksum}, found ${known.checksum} in ${known.name}`,
      });
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(migration.sql);
      await client.query('INSERT INTO mulligan_migrations (number, name, checksum) VALUES ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.checksum,
      ]);
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError({ fault: 'failed', migration: migration.name, message: reason }, { cause });
  }
}
