import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { GameEvent } from '../../events/event.ts';
import { errorOf } from '../contract/open-store.ts';
import { StoreConnectionError } from '../errors.ts';
import { admin, tamper } from '../testing/admin.ts';
import { newGameId, simpleLog } from '../testing/build-events.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

const LONG = 2500;
const gameId = newGameId();
let workspace: Workspace;
let store: PostgresEventStore;

beforeAll(async () => {
  workspace = await openWorkspace(inject('postgresUrl'));
  await workspace.store.appendBatch(simpleLog(LONG, gameId));
  // One connection only: whoever does not give it back stops everything after.
  store = await PostgresEventStore.open(workspace.url, { connectionsMax: 1 });
});
afterAll(async () => {
  await store.close();
  await workspace.dispose();
});

/** Connections into this workspace with something open: a statement, a cursor, a transaction. */
async function openWork(): Promise<unknown[]> {
  return admin(
    workspace.url,
    `SELECT state, query FROM pg_stat_activity
     WHERE state <> 'idle' AND pid <> pg_backend_pid() AND pid IN (
       SELECT pid FROM pg_locks WHERE relation = 'events'::regclass
     )`,
  );
}

/** Reads `count` events and leaves in the given way. */
async function readAndLeave(count: number, way: 'break' | 'throw' | 'return'): Promise<void> {
  const events = store.streamEvents(gameId);
  if (way === 'return') {
    const iterator = events[Symbol.asyncIterator]();
    for (let read = 0; read < count; read += 1) await iterator.next();
    await iterator.return?.();
    return;
  }
  let read = 0;
  for await (const _ of events) {
    read += 1;
    if (read < count) continue;
    if (way === 'throw') throw new Error('enough');
    break;
  }
}

test.for(
  [1, 99, 100, 101, LONG].flatMap((count) => (['break', 'throw', 'return'] as const).map((way) => ({ count, way }))),
)('a reader who leaves by $way after $count events leaves nothing open', async ({ count, way }) => {
  const left = readAndLeave(count, way);
  if (way === 'throw') await expect(left).rejects.toThrow('enough');
  else await left;
  expect(await openWork()).toEqual([]);
  expect(await store.getLatestSequence(gameId)).toBe(LONG);
});

test('while a reader reads, its cursor is open', async () => {
  const iterator = store.streamEvents(gameId)[Symbol.asyncIterator]();
  await iterator.next();
  expect(await openWork()).toHaveLength(1);
  await iterator.return?.();
});

test('a stream that was never begun holds nothing', async () => {
  store.streamEvents(gameId);
  store.streamEvents(gameId)[Symbol.asyncIterator]();
  expect(await store.getLatestSequence(gameId)).toBe(LONG);
});

test('a damaged row ends the stream with its name and leaves nothing open', async () => {
  const damaged = simpleLog(600);
  const id = damaged[0]?.game_id ?? '';
  await workspace.store.appendBatch(damaged);
  await tamper(workspace.url, `UPDATE events SET event_data = '{}' WHERE game_id = $1 AND sequence_num = 550`, [id]);
  const seen: GameEvent[] = [];
  const read = async () => {
    for await (const event of store.streamEvents(id)) seen.push(event);
  };
  expect(await errorOf(read())).toMatchObject({ name: 'DamagedRowError', gameId: id, sequenceNum: 550 });
  expect(seen).toEqual(damaged.slice(0, 549));
  expect(await openWork()).toEqual([]);
  expect(await store.getLatestSequence(gameId)).toBe(LONG);
});

test.for(['reading on', 'leaving'])('a connection cut under a stream is replaced: %s', async (then) => {
  const iterator = store.streamEvents(gameId)[Symbol.asyncIterator]();
  await iterator.next();
  await admin(
    workspace.url,
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'events'::regclass AND pid <> pg_backend_pid()`,
  );
  await sleep(50);
  if (then === 'leaving') await iterator.return?.();
  else {
    const readOn = async () => {
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next());
    };
    expect(await errorOf(readOn())).toBeInstanceOf(StoreConnectionError);
  }
  expect(await store.getLatestSequence(gameId)).toBe(LONG);
});
