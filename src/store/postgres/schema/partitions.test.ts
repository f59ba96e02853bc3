import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { errorOf } from '../../contract/open-store.ts';
import { admin } from '../../testing/admin.ts';
import { simpleLog } from '../../testing/build-events.ts';
import { openRoleDatabase, type RoleDatabase } from '../../testing/role-database.ts';
import { PostgresEventStore } from '../postgres-event-store.ts';
import { migrate } from './migrate.ts';

let database: RoleDatabase;
beforeEach(async () => {
  database = await openRoleDatabase(inject('postgresUrl'));
});
afterEach(() => database.drop());

const rows = () => admin(database.url, 'SELECT * FROM events ORDER BY id');

/** Everything about the table that somebody could rely on. */
const facts = () =>
  admin(
    database.url,
    `SELECT pg_get_userbyid(relowner) AS owner, relacl::text,
       (SELECT string_agg(attname::text || ' ' || attnotnull::text || ' ' || coalesce(attacl::text, ''), ',' ORDER BY attnum)
        FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0) AS columns,
       (SELECT string_agg(conname::text || ' ' || pg_get_constraintdef(oid), ',' ORDER BY conname)
        FROM pg_constraint WHERE conrelid = pg_class.oid AND contype IN ('p', 'c')) AS constraints,
       (SELECT string_agg(concat_ws(' ', tgname, tgenabled, tgtype, tgfoid::regproc), ',' ORDER BY tgname)
        FROM pg_trigger WHERE tgrelid = pg_class.oid AND NOT tgisinternal) AS triggers,
       (SELECT string_agg(indexrelid::regclass::text, ',' ORDER BY 1) FROM pg_index WHERE indrelid = pg_class.oid) AS indexes
     FROM pg_class WHERE oid = 'events'::regclass`,
  );

test('spreads what is there and loses nothing: rows, ids, rights, triggers, names; and the log goes on', async () => {
  const appender = await PostgresEventStore.open(database.urlOf('appender'));
  const logs = Array.from({ length: 30 }, () => simpleLog(5));
  await appender.appendBatches(logs.map((log) => log.slice(0, 3)));
  await appender.close();
  const [before, factsBefore] = [await rows(), await facts()];
  const games = await admin(database.url, 'SELECT * FROM games_v2 ORDER BY id');

  // By a member of the owner, who is nobody else, and without a word about roles.
  await migrate(database.urlOf('owner'), { partitions: 5 });

  expect(await rows()).toEqual(before);
  expect(await facts()).toEqual(factsBefore);
  expect(await admin(database.url, 'SELECT * FROM games_v2 ORDER BY id')).toEqual(games);
  const spread = await admin<{ count: number }>(database.url, 'SELECT count(*)::int FROM events GROUP BY tableoid');
  expect(spread).toHaveLength(5);

  const after = await PostgresEventStore.open(database.urlOf('appender'));
  const ids = await after.appendBatch(logs[0]?.slice(3) ?? []);
  expect(Math.min(...ids)).toBeGreaterThan(Number((before.at(-1) as { id: string }).id));
  expect(await after.getEvents(logs[0]?.[0]?.game_id ?? '')).toEqual(logs[0]);
  await after.close();
});

test('is there once: the same number again changes nothing, another number is refused', async () => {
  await migrate(database.url, { partitions: 3 });
  const before = await facts();
  await migrate(database.url, { partitions: 3 });
  expect(await facts()).toEqual(before);
  expect(await errorOf(migrate(database.url, { partitions: 4 }))).toMatchObject({
    name: 'MigrationError',
    fault: 'failed',
    message: expect.stringContaining('expected events in 4 partitions, found 3'),
  });
});
