import { expect, inject, test } from 'vitest';
import { PostgresEventStore } from './postgres/postgres-event-store.ts';
import { admin } from './testing/admin.ts';
import { simpleLog } from './testing/build-events.ts';
import { openWorkspace } from './workspace.ts';

async function schemaExists(schema: string): Promise<boolean> {
  const rows = await admin(inject('postgresUrl'), 'SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  return rows.length === 1;
}

test('workspaces in one database do not see one another, and leave nothing', async () => {
  const [one, other] = await Promise.all([openWorkspace(inject('postgresUrl')), openWorkspace(inject('postgresUrl'))]);
  const log = simpleLog(5);
  await one.store.appendBatch(log);
  await other.store.appendBatch(log.slice(0, 2));
  expect(await one.store.getEvents(log[0]?.game_id ?? '')).toEqual(log);
  expect(await other.store.getEvents(log[0]?.game_id ?? '')).toEqual(log.slice(0, 2));
  expect(await schemaExists(one.schema)).toBe(true);
  await one.dispose();
  await one.dispose();
  expect(await schemaExists(one.schema)).toBe(false);
  expect(await other.store.getLatestSequence(log[0]?.game_id ?? '')).toBe(2);
  await other.dispose();
});

test('its URL leads other stores to the same tables', async () => {
  const workspace = await openWorkspace(inject('postgresUrl'));
  const second = await PostgresEventStore.open(workspace.url);
  const log = simpleLog(3);
  await second.appendBatch(log);
  expect(await workspace.store.getEvents(log[0]?.game_id ?? '')).toEqual(log);
  await second.close();
  await workspace.dispose();
});
