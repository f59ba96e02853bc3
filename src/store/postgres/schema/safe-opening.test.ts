import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { errorOf } from '../../contract/open-store.ts';
import { admin } from '../../testing/admin.ts';
import { simpleLog } from '../../testing/build-events.ts';
import { PostgresEventStore } from '../postgres-event-store.ts';
import { withSearchPath } from '../search-path.ts';
import { migrate } from './migrate.ts';

const schema = `mulligan_test_${randomBytes(6).toString('hex')}`;
const oddDatabase = `${schema}_latin`;
let url: string;

beforeAll(async () => {
  await admin(inject('postgresUrl'), `CREATE SCHEMA ${schema}`);
  url = withSearchPath(inject('postgresUrl'), schema);
  await admin(inject('postgresUrl'), `CREATE DATABASE ${oddDatabase} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
});
beforeEach(async () => {
  await migrate(url);
});
afterAll(async () => {
  await admin(inject('postgresUrl'), `DROP SCHEMA ${schema} CASCADE`);
  await admin(inject('postgresUrl'), `DROP DATABASE ${oddDatabase} WITH (FORCE)`);
});

/** The same place, in sessions that begin with this setting. */
function withSetting(setting: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', `${changed.searchParams.get('options')} -c ${setting}`);
  return changed.href;
}

test('a safe server with the tables of this version is opened', async () => {
  const store = await PostgresEventStore.open(url);
  await store.close();
});

test('a session that does not wait for the disk is refused by name, and opened when that is allowed', async () => {
  const unsafe = withSetting('synchronous_commit=off');
  const error = await errorOf(PostgresEventStore.open(unsafe));
  expect(error).toMatchObject({
    name: 'UnsafeServerError',
    settings: [{ name: 'synchronous_commit', expected: 'anything but off', found: 'off' }],
    message: expect.stringMatching(
      /is no safe place for events: expected synchronous_commit anything but off, found off$/,
    ),
  });
  const store = await PostgresEventStore.open(unsafe, { allow: { unsafeServer: true } });
  const log = simpleLog(3);
  await store.appendBatch(log);
  expect(await store.getEvents(log[0]?.game_id ?? '')).toEqual(log);
  await store.close();
});

test.for(['local', 'remote_write', 'on', 'remote_apply'])('synchronous_commit %s is safe', async (value) => {
  await (await PostgresEventStore.open(withSetting(`synchronous_commit=${value}`))).close();
});

test('a database of another encoding is refused by name', async () => {
  const odd = new URL(inject('postgresUrl'));
  odd.pathname = `/${oddDatabase}`;
  await migrate(odd.href);
  expect(await errorOf(PostgresEventStore.open(odd.href))).toMatchObject({
    name: 'UnsafeServerError',
    settings: [{ name: 'server_encoding', expected: 'UTF8', found: 'LATIN1' }],
  });
  await (await PostgresEventStore.open(odd.href, { allow: { unsafeServer: true } })).close();
});

test.for([
  {
    state: 'of a newer version',
    sql: `INSERT INTO mulligan_migrations (number, name, checksum) VALUES (999, '999_later.sql', '')`,
    undo: 'DELETE FROM mulligan_migrations WHERE number = 999',
    fault: { fault: 'unknown', migration: '999_later.sql' },
  },
  {
    state: 'made by another file',
    sql: `UPDATE mulligan_migrations SET checksum = 'x' || checksum WHERE number = 2`,
    undo: 'UPDATE mulligan_migrations SET checksum = substr(checksum, 2) WHERE number = 2',
    fault: { fault: 'changed', migration: '002_create_games.sql' },
  },
  {
    state: 'of an older version',
    sql: 'UPDATE mulligan_migrations SET number = -number WHERE number > 6',
    undo: 'UPDATE mulligan_migrations SET number = -number WHERE number < 0',
    fault: { fault: 'pending', migration: '007_append_only.sql' },
  },
])('tables $state are refused by name, and opened when that is allowed', async ({ sql, undo, fault }) => {
  await admin(url, sql);
  const error = await errorOf(PostgresEventStore.open(url));
  const store = await PostgresEventStore.open(url, { allow: { otherSchema: true } });
  await store.close();
  await admin(url, undo);
  expect(error).toMatchObject({ name: 'MigrationError', ...fault });
});

test('a schema without tables is refused, and the message says what to do', async () => {
  await admin(inject('postgresUrl'), `CREATE SCHEMA ${schema}_empty`);
  const error = await errorOf(PostgresEventStore.open(withSearchPath(inject('postgresUrl'), `${schema}_empty`)));
  await admin(inject('postgresUrl'), `DROP SCHEMA ${schema}_empty`);
  expect(error).toMatchObject({
    name: 'MigrationError',
    fault: 'pending',
    migration: '001_create_events.sql',
    message: expect.stringContaining('run mulligan migrate'),
  });
});
