/** What each role may not do to the log, one attack after the other, and the code with which it fails. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { GameEvent } from '../../../events/event.ts';
import { errorOf } from '../../contract/open-store.ts';
import { ConcurrencyError } from '../../errors.ts';
import { admin } from '../../testing/admin.ts';
import { newGameId, simpleLog } from '../../testing/build-events.ts';
import { openRoleDatabase, type RoleDatabase, type RoleName } from '../../testing/role-database.ts';
import { PostgresEventStore } from '../postgres-event-store.ts';
import { migrate } from './migrate.ts';

/** No right to do so. */
const NO_RIGHT = '42501';
/** The trigger's refusal, `restrict_violation`. */
const APPEND_ONLY = '23001';
const CHECKED = '23514';
const TAKEN = '23505';

interface Attack {
  readonly attack: string;
  readonly sql: string;
  /** Undefined: the role may do that. */
  readonly owner: string | undefined;
  readonly appender: string | undefined;
  readonly reader: string | undefined;
}

const COLUMNS = '(game_id, sequence_num, event_type, player_id, event_data, created_at)';
const ROW = (number: number) => `('GAME', ${number}, 'flip_skipped', 'p1', '{}', now())`;

type Codes = Omit<Attack, 'attack' | 'sql'>;

function forAll(code: string | undefined, owner: string | undefined): Codes {
  return { owner, appender: code, reader: code };
}

/** Not the owner: whoever has a table may do with it what he likes, but for changing what is in the log. */
const OWNER_ONLY: Codes = forAll(NO_RIGHT, undefined);

const ATTACKS: readonly Attack[] = [
  { attack: 'change an event', sql: `UPDATE events SET event_data = '{}'`, ...forAll(NO_RIGHT, APPEND_ONLY) },
  { attack: 'change a time', sql: 'UPDATE events SET created_at = now()', ...forAll(NO_RIGHT, APPEND_ONLY) },
  { attack: 'renumber', sql: 'UPDATE events SET sequence_num = sequence_num + 9', ...forAll(NO_RIGHT, APPEND_ONLY) },
  { attack: 'delete an event', sql: `DELETE FROM events WHERE game_id = 'GAME'`, ...forAll(NO_RIGHT, APPEND_ONLY) },
  { attack: 'empty the log', sql: 'TRUNCATE events', ...forAll(NO_RIGHT, APPEND_ONLY) },
  { attack: 'empty everything', sql: 'TRUNCATE games_v2, events CASCADE', ...forAll(NO_RIGHT, APPEND_ONLY) },
  {
    attack: 'overwrite by upsert',
    sql: `INSERT INTO events ${COLUMNS} VALUES ${ROW(3)} ON CONFLICT (game_id, sequence_num) DO UPDATE SET event_data = '{"x": 1}'`,
    ...forAll(NO_RIGHT, APPEND_ONLY),
  },
  {
    attack: 'overwrite by merge',
    sql: `MERGE INTO events USING (VALUES (1)) AS one ON game_id = 'GAME' WHEN MATCHED THEN UPDATE SET event_data = '{}'`,
    ...forAll(NO_RIGHT, APPEND_ONLY),
  },
  {
    attack: 'pass over triggers',
    sql: `SET session_replication_role = replica; DELETE FROM events`,
    ...forAll(NO_RIGHT, NO_RIGHT),
  },
  {
    attack: 'write number 0',
    sql: `INSERT INTO events ${COLUMNS} VALUES ${ROW(0)}`,
    ...{ owner: CHECKED, appender: CHECKED, reader: NO_RIGHT },
  },
  {
    attack: 'write a number twice',
    sql: `INSERT INTO events ${COLUMNS} VALUES ${ROW(3)}`,
    ...{ owner: TAKEN, appender: TAKEN, reader: NO_RIGHT },
  },
  {
    attack: 'choose the id of a row',
    sql: `INSERT INTO events (id, game_id, sequence_num, event_type, event_data, created_at)
          VALUES (1, gen_random_uuid(), 1, 'flip_skipped', '{}', now())`,
    ...OWNER_ONLY,
  },
  { attack: 'set the ids back', sql: `SELECT setval('events_id_seq', 1)`, ...OWNER_ONLY },
  {
    attack: 'use up ids',
    sql: `SELECT nextval('events_id_seq')`,
    owner: undefined,
    appender: undefined,
    reader: NO_RIGHT,
  },
  { attack: 'lock rows', sql: 'SELECT FROM events FOR UPDATE', ...OWNER_ONLY },
  { attack: 'lock the table', sql: 'BEGIN; LOCK TABLE events IN EXCLUSIVE MODE', ...OWNER_ONLY },
  { attack: 'switch the guards off', sql: 'ALTER TABLE events DISABLE TRIGGER ALL', ...OWNER_ONLY },
  { attack: 'drop a guard', sql: 'DROP TRIGGER events_append_only ON events', ...OWNER_ONLY },
  { attack: 'drop the log', sql: 'DROP TABLE events', ...OWNER_ONLY },
  { attack: 'add a column', sql: 'ALTER TABLE events ADD COLUMN note TEXT', ...OWNER_ONLY },
  {
    attack: 'rewrite by a rule',
    sql: 'CREATE RULE r AS ON INSERT TO events DO INSTEAD NOTHING',
    ...OWNER_ONLY,
  },
  {
    attack: 'rewrite by a trigger',
    sql: 'CREATE TRIGGER t BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    ...OWNER_ONLY,
  },
  { attack: 'put a table beside it', sql: 'CREATE TABLE beside (id INT)', ...OWNER_ONLY },
  { attack: 'change a game’s row', sql: `UPDATE games_v2 SET winner_id = 'p1'`, ...OWNER_ONLY },
  { attack: 'delete a game’s row', sql: 'DELETE FROM games_v2', ...OWNER_ONLY },
  {
    attack: 'invent a game',
    sql: `INSERT INTO games_v2 (id, room_code, created_at, options, host_id) VALUES (gen_random_uuid(), 'R', now(), '{}', 'h')`,
    ...OWNER_ONLY,
  },
  { attack: 'forge the record of migrations', sql: 'DELETE FROM mulligan_migrations', ...OWNER_ONLY },
  { attack: 'become the owner', sql: 'SET ROLE PREFIX_owner', ...OWNER_ONLY },
];

describe.for([
  { title: 'one table', partitions: undefined },
  { title: 'partitions', partitions: 3 },
])('the log in $title', ({ partitions }) => {
  const log = simpleLog(5);
  const gameId = log[0]?.game_id ?? '';
  let database: RoleDatabase;
  let before: unknown[];

  const sqlOf = (sql: string) => sql.replaceAll('GAME', gameId).replaceAll('PREFIX', database.prefix);
  const clients = new Map<string, pg.Client>();
  const clientOf = async (url: string) => {
    const known = clients.get(url);
    if (known !== undefined) return known;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.set(url, client);
    return client;
  };
  const everything = async () => {
    const client = await clientOf(database.url);
    const all = 'SELECT events.*, games_v2.winner_id FROM events JOIN games_v2 ON games_v2.id = game_id ORDER BY 2, 3';
    return (await client.query(all)).rows;
  };
  /** What the server answers: a code, or nothing if it does what it is told; nothing of that stays. */
  const codeOf = async (url: string, sql: string) => {
    const client = await clientOf(url);
    const error = await errorOf(client.query(`BEGIN; ${sqlOf(sql)}; SELECT 1 / 0`));
    await client.query('ROLLBACK');
    const { code } = error as { code?: string };
    return code === '22012' ? undefined : code;
  };

  beforeAll(async () => {
    database = await openRoleDatabase(inject('postgresUrl'), partitions);
    const store = await PostgresEventStore.open(database.urlOf('appender'));
    await store.appendBatches([log, ...Array.from({ length: 12 }, () => simpleLog(4))]);
    await store.close();
    before = await everything();
  });
  afterAll(async () => {
    for (const client of clients.values()) await client.end();
    await database.drop();
  });

  describe.for<RoleName>(['owner', 'appender', 'reader'])('%s', (role) => {
    test.for(ATTACKS)('$attack', async (attack) => {
      expect(await codeOf(database.urlOf(role), attack.sql)).toBe(attack[role]);
      expect(await everything()).toEqual(before);
    });
  });

  test.for(Array.from({ length: partitions ?? 0 }, (_, number) => `events_p${number}`))(
    '%s by its own name is as safe as the whole',
    async (name) => {
      const [first] = await admin(database.url, `SELECT FROM ${name} LIMIT 1`);
      const changes = [`TRUNCATE ${name}`];
      // A change that meets no row changes nothing.
      if (first !== undefined) changes.push(`UPDATE ${name} SET player_id = NULL`, `DELETE FROM ${name}`);
      for (const change of changes) {
        expect(await codeOf(database.urlOf('owner'), change)).toBe(APPEND_ONLY);
        expect(await codeOf(database.urlOf('appender'), change)).toBe(NO_RIGHT);
        expect(await codeOf(database.urlOf('reader'), change)).toBe(NO_RIGHT);
      }
      expect(await everything()).toEqual(before);
    },
  );

  test('who may pass over triggers does not pass over these', async () => {
    for (const change of ['UPDATE events SET player_id = NULL', 'DELETE FROM events', 'TRUNCATE events'])
      expect(await codeOf(database.url, `SET LOCAL session_replication_role = replica; ${change}`)).toBe(APPEND_ONLY);
  });

  test('the trigger says what it guards', async () => {
    expect(await errorOf(admin(database.url, 'DELETE FROM events'))).toMatchObject({
      message: 'events are never changed: DELETE refused',
      constraint: 'events_append_only',
    });
  });

  test('the roles themselves cannot log in', async () => {
    for (const role of ['owner', 'appender', 'reader'] as const) {
      const url = new URL(database.urlOf(role));
      url.username = `${database.prefix}_${role}`;
      expect(await errorOf(admin(url.href, 'SELECT 1'))).toMatchObject({ code: expect.stringMatching(/^28/) });
    }
  });

  test('an appender appends, and loses as everybody does', async () => {
    const store = await PostgresEventStore.open(database.urlOf('appender'));
    const own = simpleLog(3);
    await store.appendBatch(own);
    expect(await store.getEvents(own[0]?.game_id ?? '')).toEqual(own);
    const other = { ...(own[1] as GameEvent), timestamp: '2026-03-01T12:00:00.000009Z' };
    expect(await errorOf(store.append(other))).toBeInstanceOf(ConcurrencyError);
    await store.close();
    before = await everything();
  });

  test('a reader reads and cannot append; the message says why', async () => {
    const store = await PostgresEventStore.open(database.urlOf('reader'));
    expect(await store.getEvents(gameId)).toEqual(log);
    expect(await store.listGames({ playerId: 'p1' })).not.toEqual([]);
    const [outcome] = await store.appendBatches([simpleLog(3, newGameId())]);
    expect(outcome).toMatchObject({
      status: 'not_written',
      error: { sqlState: NO_RIGHT, message: expect.stringContaining("the connection's role lacks a right") },
    });
    await store.close();
  });

  test('a member of the owner migrates again, and changes nothing', async () => {
    const report = await migrate(database.urlOf('owner'), { rolePrefix: database.prefix, partitions });
    expect(report.applied).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('who owns the tables takes a game out, as it is described, and it can come back', async () => {
    const owner = database.urlOf('owner');
    await admin(
      owner,
      `BEGIN;
       ALTER TABLE events DISABLE TRIGGER events_append_only;
       DELETE FROM events WHERE game_id IN ('${gameId}');
       DELETE FROM games_v2 WHERE id IN ('${gameId}');
       ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only;
       COMMIT`,
    );
    const store = await PostgresEventStore.open(database.urlOf('appender'));
    expect(await store.getEvents(gameId)).toEqual([]);
    await store.appendBatch(log);
    expect(await store.getEvents(gameId)).toEqual(log);
    await store.close();
    for (const change of ['UPDATE events SET player_id = NULL', 'DELETE FROM events', 'TRUNCATE events'])
      expect(await codeOf(database.url, `SET LOCAL session_replication_role = replica; ${change}`)).toBe(APPEND_ONLY);
  });
});
