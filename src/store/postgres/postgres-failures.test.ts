/** What only a store in a database can suffer. */
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { GameEvent } from '../../events/event.ts';
import { errorOf } from '../contract/open-store.ts';
import { StoreConnectionError, StoreQueryError } from '../errors.ts';
import { admin, tamper } from '../testing/admin.ts';
import { newGameId, simpleLog } from '../testing/build-events.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { Database } from './database.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace(inject('postgresUrl'));
});
afterAll(() => workspace.dispose());

const EVENTS = 'SELECT count(*)::int AS count FROM events WHERE game_id = $1';

async function storedLog(count = 3): Promise<string> {
  const gameId = newGameId();
  await workspace.store.appendBatch(simpleLog(count, gameId));
  return gameId;
}

test('a batch of more values than a statement has parameters (65,535) is one statement', async () => {
  // Six values a row.
  const log = simpleLog(12_000);
  const gameId = log[0]?.game_id ?? '';
  expect(await workspace.store.appendBatch(log)).toHaveLength(12_000);
  const rows = await admin(workspace.url, `SELECT DISTINCT xmin::text FROM events WHERE game_id = $1`, [gameId]);
  expect(rows).toHaveLength(1);
});

test('a refused event stays away with its whole batch, when the database itself refuses it', async () => {
  const gameId = newGameId();
  await admin(workspace.url, `ALTER TABLE events ADD CONSTRAINT no_kicks CHECK (event_data ->> 'reason' <> 'kicked')`);
  const [created, joined] = simpleLog(2, gameId) as [GameEvent, GameEvent];
  const kicked = { ...joined, event_type: 'player_left', sequence_num: 3, data: { reason: 'kicked' } } as GameEvent;
  const error = await errorOf(workspace.store.appendBatch([created, joined, kicked]));
  await admin(workspace.url, 'ALTER TABLE events DROP CONSTRAINT no_kicks');
  expect(error).toBeInstanceOf(StoreQueryError);
  expect(error).toMatchObject({ sqlState: '23514', constraint: 'no_kicks' });
  expect(await admin(workspace.url, EVENTS, [gameId])).toEqual([{ count: 0 }]);
  expect(await workspace.store.getGame(gameId)).toBeUndefined();
});

test('a unique key other than that of the numbers is no conflict of writers', async () => {
  const gameId = newGameId();
  await admin(
    workspace.url,
    `INSERT INTO games_v2 (id, room_code, created_at, options, host_id) VALUES ($1, 'R', now(), '{}', 'h')`,
    [gameId],
  );
  const error = await errorOf(workspace.store.appendBatch(simpleLog(3, gameId)));
  expect(error).toBeInstanceOf(StoreQueryError);
  expect(error).toMatchObject({ sqlState: '23505', constraint: 'games_v2_pkey' });
});

test.for([
  { column: 'event_data', value: `'{"reason": "bored"}'`, path: 'data.player_name' },
  { column: 'event_data', value: 'event_data || \'{"extra": 1}\'', path: 'data.extra' },
  { column: 'event_type', value: `'card_eaten'`, path: 'event_type' },
  { column: 'player_id', value: 'NULL', path: 'player_id' },
  { column: 'created_at', value: `'infinity'`, path: 'timestamp' },
  { column: 'created_at', value: `'20000-01-01'`, path: 'timestamp' },
  { column: 'created_at', value: `'0044-03-15 BC'`, path: 'timestamp' },
])('names game, number and field of a row whose $column became $value', async ({ column, value, path }) => {
  const gameId = await storedLog();
  await tamper(workspace.url, `UPDATE events SET ${column} = ${value} WHERE game_id = $1 AND sequence_num = 2`, [
    gameId,
  ]);
  const error = await errorOf(workspace.store.getEvents(gameId));
  expect(error).toMatchObject({ name: 'DamagedRowError', gameId, sequenceNum: 2, cause: { path } });
  expect(await workspace.store.getEvents(gameId, { fromSequence: 3 })).toHaveLength(1);
});

test('names the game whose record is damaged', async () => {
  const gameId = await storedLog();
  await admin(workspace.url, `UPDATE games_v2 SET options = '{"flip_mode": 1}' WHERE id = $1`, [gameId]);
  expect(await errorOf(workspace.store.getGame(gameId))).toMatchObject({ name: 'DamagedRowError', gameId });
  await admin(workspace.url, 'DELETE FROM games_v2 WHERE id = $1', [gameId]);
});

test('games_v2 follows an insert from a session that looks elsewhere', async () => {
  const gameId = newGameId();
  await admin(
    inject('postgresUrl'),
    `INSERT INTO ${workspace.schema}.events (game_id, sequence_num, event_type, event_data, created_at)
     VALUES ($1, 1, 'game_created', '{"room_code": "R", "host_id": "h", "options": {}}', now())`,
    [gameId],
  );
  expect(await admin(workspace.url, 'SELECT host_id FROM games_v2 WHERE id = $1', [gameId])).toEqual([
    { host_id: 'h' },
  ]);
  await admin(workspace.url, 'DELETE FROM games_v2 WHERE id = $1', [gameId]);
});

test('a statement that the database refuses is a typed error', async () => {
  const store = await PostgresEventStore.open(inject('postgresUrl'), { allow: { otherSchema: true } });
  const error = await errorOf(store.getEvents(newGameId()));
  await store.close();
  expect(error).toBeInstanceOf(StoreQueryError);
  expect(error).toHaveProperty('sqlState', '42P01');
});

test('connections cut while idle are replaced unnoticed', async () => {
  const gameId = await storedLog();
  const store = await PostgresEventStore.open(workspace.url.replace('?', '?application_name=cut_me&'));
  await Promise.all(Array.from({ length: 5 }, () => store.getEvents(gameId)));
  const cut = await admin(
    workspace.url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut_me'`,
  );
  expect(cut.length).toBeGreaterThan(0);
  await sleep(50);
  expect(await store.getEvents(gameId)).toHaveLength(3);
  await store.close();
});

test('a server that cuts every connection is a typed error that names the place and not the password', async () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('data', () => socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // It listens on TCP, so its address is an object.
  const { port } = server.address() as { port: number };
  const cut = await connectionError(`postgres://ann:secret@127.0.0.1:${port}/golf`);
  server.close();
  const refused = await connectionError(`postgres://ann:secret@127.0.0.1:${port}/golf`);
  for (const error of [cut, refused]) {
    expect(error.message).toContain(`127.0.0.1:${port}/golf`);
    expect(error.message).not.toContain('secret');
    expect(error.cause).toBeInstanceOf(Error);
  }
});

test('a missing database is a connection failure', async () => {
  const url = inject('postgresUrl');
  const missing = await connectionError(url.replace(/\/[^/?]*(\?|$)/, '/no_such_database$1'));
  expect(missing.cause).toHaveProperty('code', '3D000');
});

test('a text that is no URL is refused without being shown', async () => {
  const error = await connectionError('postgres://ann:secret@[bad/golf').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreConnectionError);
  expect(JSON.stringify(error) + String(error)).not.toContain('secret');
});

async function connectionError(url: string): Promise<StoreConnectionError> {
  const error = await errorOf(PostgresEventStore.open(url));
  expect(error).toBeInstanceOf(StoreConnectionError);
  // Just checked.
  return error as StoreConnectionError;
}

test('a refusal by a server that ends over it is no refusal: nobody knows what became of it', async () => {
  const database = new Database(workspace.url, { connectionsMax: 1 });
  const refused = Object.assign(new pg.DatabaseError('could not write', 0, 'error'), { code: '53100' });
  const dying = database.use(async (client) => {
    await client.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => {});
    throw refused;
  });
  const error = await errorOf(dying);
  expect(error).toBeInstanceOf(StoreConnectionError);
  expect(error).toMatchObject({ wasUnderWay: true, cause: refused });
  const alive = database.use(async () => {
    throw refused;
  });
  expect(await errorOf(alive)).toMatchObject({ name: 'StoreQueryError', sqlState: '53100' });
  await database.close();
});

test('a game whose number somebody holds keeps no other game waiting', async () => {
  const [held, free, later] = [simpleLog(3), simpleLog(3), simpleLog(3)] as [GameEvent[], GameEvent[], GameEvent[]];
  const holder = new pg.Client({ connectionString: workspace.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(
    `INSERT INTO events (game_id, sequence_num, event_type, event_data, created_at)
     VALUES ($1, 1, 'flip_skipped', '{}', now())`,
    [held[0]?.game_id],
  );
  const store = await PostgresEventStore.open(workspace.url, { lockTimeoutMs: 100 });
  let isHeldAnswered = false;
  const outcome = store.appendBatches([held]).finally(() => {
    isHeldAnswered = true;
  });
  // In the same statement as the one that is held, and in a later one.
  await store.appendBatch(free);
  await store.appendBatch(later);
  expect(isHeldAnswered).toBe(false);
  await holder.query('ROLLBACK');
  await holder.end();
  expect(await outcome).toMatchObject([{ status: 'written' }]);
  expect(await store.getEvents(held[0]?.game_id ?? '')).toEqual(held);
  await store.close();
});

test('a reader who leaves, and a store that is closed, do not wait for a network that is dead', async () => {
  const log = simpleLog(600);
  await workspace.store.appendBatch(log);
  const proxy = await deadlyProxy(workspace.url);
  const store = await PostgresEventStore.open(proxy.url, { connectionsMax: 2, queryTimeoutMs: 200 });
  const iterator = store.streamEvents(log[0]?.game_id ?? '')[Symbol.asyncIterator]();
  await iterator.next();
  proxy.swallow();
  await iterator.return?.();
  await store.close();
  proxy.close();
});

/** Passes everything on until it is told to swallow everything. */
async function deadlyProxy(url: string): Promise<{ url: string; swallow: () => void; close: () => void }> {
  const [target, own] = [new URL(url), new URL(url)];
  const links = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) links.add(socket.on('error', () => {}));
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // It listens on TCP, so its address is an object.
  own.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    url: own.href,
    swallow: () => {
      for (const socket of links) socket.unpipe().resume();
    },
    close: () => {
      for (const socket of links) socket.destroy();
      server.close();
    },
  };
}
