import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { errorOf } from '../../contract/open-store.ts';
import { admin } from '../../testing/admin.ts';
import { withSearchPath } from '../search-path.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS_DIRECTORY, readMigrations } from './migration-files.ts';

const schemas: string[] = [];
let directory: string;
let names: string[];
/** A connection into an empty schema, new for each test. */
let url: string;

beforeAll(async () => {
  names = (await readMigrations()).map(({ name }) => name);
});
beforeEach(async () => {
  const schema = `mulligan_test_${randomBytes(6).toString('hex')}`;
  schemas.push(schema);
  await admin(inject('postgresUrl'), `CREATE SCHEMA ${schema}`);
  url = withSearchPath(inject('postgresUrl'), schema);
  directory = await mkdtemp(join(tmpdir(), 'mulligan-migrations-'));
  for (const name of await readdir(MIGRATIONS_DIRECTORY))
    if (name.endsWith('.sql')) await copyFile(join(MIGRATIONS_DIRECTORY, name), join(directory, name));
  return () => rm(directory, { recursive: true });
});
afterAll(async () => {
  for (const schema of schemas) await admin(inject('postgresUrl'), `DROP SCHEMA ${schema} CASCADE`);
});

async function tables(): Promise<string[]> {
  const rows = await admin<{ name: string }>(
    url,
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1',
  );
  return rows.map(({ name }) => name);
}

test('each migration opens with a comment and has its number', async () => {
  expect(names.length).toBeGreaterThan(0);
  for (const { sql, number, name } of await readMigrations()) {
    expect(sql).toMatch(/^-- \S/);
    expect(name.startsWith(String(number).padStart(3, '0'))).toBe(true);
  }
});

test('applies everything to an empty schema, and nothing the second time', async () => {
  expect(await migrate(url)).toEqual({ applied: names, count: names.length });
  expect(await migrate(url)).toEqual({ applied: [], count: names.length });
  expect(await tables()).toEqual(['events', 'games_v2', 'mulligan_migrations']);
});

test('makes the tables of the design: columns, keys, indexes', async () => {
  await migrate(url);
  const columns = await admin<{ line: string }>(
    url,
    `SELECT attribute.attname || ' ' || format_type(atttypid, atttypmod)
       || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END AS line
     FROM pg_attribute AS attribute
     WHERE attrelid = 'events'::regclass AND attnum > 0 ORDER BY attnum`,
  );
  expect(columns.map(({ line }) => line)).toEqual([
    'id bigint NOT NULL',
    'game_id uuid NOT NULL',
    'sequence_num integer NOT NULL',
    'event_type character varying(50) NOT NULL',
    'player_id character varying(50)',
    'event_data jsonb NOT NULL',
    'created_at timestamp with time zone NOT NULL',
  ]);
  const indexes = await admin<{ name: string }>(
    url,
    'SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1',
  );
  expect(indexes.map(({ name }) => name)).toEqual([
    'events_game_id_sequence_num_key',
    'games_v2_pkey',
    'idx_events_created',
    'idx_games_completed',
    'idx_games_players',
    'idx_games_room',
    'idx_games_status',
    'mulligan_migrations_pkey',
  ]);
});

test('eight at once apply everything once', async () => {
  const reports = await Promise.all(Array.from({ length: 8 }, () => migrate(url)));
  expect(reports.flatMap(({ applied }) => applied)).toEqual(names);
});

test('continues where an older version stopped', async () => {
  const last = names.at(-1) ?? '';
  await rename(join(directory, last), join(directory, `${last}.later`));
  expect((await migrate(url, { directory })).applied).toEqual(names.slice(0, -1));
  await rename(join(directory, `${last}.later`), join(directory, last));
  expect((await migrate(url, { directory })).applied).toEqual([last]);
});

test('refuses a file that was changed after it was applied, but not for its line ends', async () => {
  await migrate(url);
  const first = join(directory, names[0] ?? '');
  const sql = await readFile(first, 'utf8');
  await writeFile(first, sql.replaceAll('\n', '\r\n'));
  expect((await migrate(url, { directory })).applied).toEqual([]);
  await writeFile(first, `${sql}-- and one more thing\n`);
  expect(await errorOf(migrate(url, { directory }))).toMatchObject({
    name: 'MigrationError',
    fault: 'changed',
    migration: names[0],
  });
});

test('refuses a database that a newer version migrated', async () => {
  const newer = `${String(names.length + 1).padStart(3, '0')}_of_the_future.sql`;
  await writeFile(join(directory, newer), '-- Why.\nCREATE TABLE future (id INT);\n');
  await migrate(url, { directory });
  expect(await errorOf(migrate(url))).toMatchObject({ fault: 'unknown', migration: newer });
});

test('a migration that fails leaves nothing of itself and all before it', async () => {
  const next = `${String(names.length + 1).padStart(3, '0')}_half_done.sql`;
  await writeFile(join(directory, next), '-- Why.\nCREATE TABLE half (id INT);\nCREATE TABLE events (id INT);\n');
  const error = await errorOf(migrate(url, { directory }));
  expect(error).toMatchObject({ fault: 'failed', migration: next, cause: { code: '42P07' } });
  expect(await tables()).toEqual(['events', 'games_v2', 'mulligan_migrations']);
  expect(await migrate(url)).toEqual({ applied: [], count: names.length });
});

test.for(['010_gap.sql', '001_twice.sql', 'unnumbered.sql'])('refuses the file name %s', async (name) => {
  await writeFile(join(directory, name), '-- Why.\n');
  expect(await errorOf(migrate(url, { directory }))).toMatchObject({ fault: 'misnumbered' });
});

test('refuses a search path that leads nowhere', async () => {
  const nowhere = withSearchPath(inject('postgresUrl'), 'no_such_schema');
  expect(await errorOf(migrate(nowhere))).toMatchObject({ fault: 'missing_schema' });
});
