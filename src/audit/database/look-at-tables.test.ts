import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../../store/postgres/database.ts';
import { withSearchPath } from '../../store/postgres/search-path.ts';
import { admin } from '../../store/testing/admin.ts';
import { openWorkspace } from '../../store/workspace.ts';
import { auditOf } from '../testing/audit-of.ts';
import { type GamesDatabase, openGamesDatabase } from '../testing/games-database.ts';
import { soundGames } from '../testing/sound-game.ts';
import type { EventTable } from './event-table.ts';
import { lookAtTables } from './look-at-tables.ts';

async function look(url: string, schema?: string): Promise<EventTable> {
  const database = new Database(url, { connectionsMax: 1 });
  try {
    return await lookAtTables(database, schema);
  } finally {
    await database.close();
  }
}

describe('tables that others have made', () => {
  let database: GamesDatabase;
  const role = 'audit_without_rights';
  const asRole = (): string => {
    const url = new URL(database.url);
    url.username = role;
    url.password = 'secret';
    return url.href;
  };

  beforeAll(async () => {
    database = await openGamesDatabase(inject('postgresUrl'));
    await admin(database.url, `DROP ROLE IF EXISTS ${role}; CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
  });
  afterAll(async () => {
    await database.drop();
    await admin(inject('postgresUrl'), `DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  it('are told by name when they are not there', async () => {
    const empty = withSearchPath(inject('postgresUrl'), 'nowhere');
    await expect(look(empty)).rejects.toThrow(
      /expected a table events \(game_id, .*\) in a schema of the search path, found none; --schema/,
    );
    await expect(look(database.url, 'elsewhere')).rejects.toThrow('in the schema "elsewhere", found none');
  });

  it('are told column by column when they are of another make', async () => {
    const other = await openGamesDatabase(inject('postgresUrl'), {
      more: `ALTER TABLE events RENAME COLUMN event_data TO payload; ALTER TABLE events DROP COLUMN created_at;
        ALTER TABLE events ALTER COLUMN sequence_num TYPE TEXT`,
    });
    await expect(look(other.url)).rejects.toThrow(
      /is of another make: column sequence_num: expected smallint or integer or bigint or numeric, found text; column event_data: expected .*, found none; column created_at: expected .*, found none; its columns are .*"payload"/,
    );
    await other.drop();
  });

  it('are told with the right that is missing', async () => {
    await expect(look(asRole())).rejects.toThrow(
      `expected a role that has USAGE on the schema of ${database.schema}.events, found "${role}", which has not`,
    );
    await admin(database.url, `GRANT USAGE ON SCHEMA ${database.schema} TO ${role}`);
    await expect(look(asRole())).rejects.toThrow(`SELECT on ${database.schema}.events (game_id, sequence_num,`);
    await admin(database.url, `GRANT SELECT ON events TO ${role}`);
    await expect(look(asRole())).rejects.toThrow(`SELECT on ${database.schema}.games_v2 (id, room_code,`);
    await admin(database.url, `GRANT SELECT ON games_v2 TO ${role}`);
    await expect(look(asRole())).resolves.toMatchObject({ hasGameIndex: true });
  });

  it('are not audited in part where rows are hidden from the role', async () => {
    await admin(
      database.url,
      `GRANT USAGE ON SCHEMA ${database.schema} TO ${role}; GRANT SELECT ON events, games_v2 TO ${role}`,
    );
    await admin(database.url, 'ALTER TABLE events ENABLE ROW LEVEL SECURITY');
    const fault = (table: string): string =>
      `expected a role that sees all rows of ${database.schema}.${table}, found "${role}", from which row-level security`;
    await expect(look(asRole())).rejects.toThrow(fault('events'));
    await admin(
      database.url,
      'ALTER TABLE events DISABLE ROW LEVEL SECURITY; ALTER TABLE games_v2 ENABLE ROW LEVEL SECURITY',
    );
    await expect(look(asRole())).rejects.toThrow(fault('games_v2'));
    await admin(database.url, 'ALTER TABLE games_v2 DISABLE ROW LEVEL SECURITY');
  });

  it.for<[name: string, change: (url: URL) => void, reason: string]>([
    ['a wrong password', (url) => (url.password = 'wrong'), 'password authentication failed'],
    ['a database that is not there', (url) => (url.pathname = '/nowhere'), 'database "nowhere" does not exist'],
  ])('are not waited for with %s', async ([, change, reason]) => {
    const url = new URL(database.url);
    change(url);
    await expect(auditOf(url.href, { patienceMs: 60_000 })).rejects.toMatchObject({
      name: 'AuditSourceError',
      message: expect.stringContaining(`no connection: ${reason}`),
    });
  });

  it.for([
    ['a view', 'ALTER TABLE events RENAME TO log; CREATE VIEW events AS SELECT * FROM log', false, 0],
    [
      'an index that holds some rows only',
      'DROP INDEX odd_name; CREATE INDEX ON events (game_id) WHERE sequence_num > 3',
      false,
      1,
    ],
    [
      'an index that begins with something else',
      'DROP INDEX odd_name; CREATE INDEX ON events (sequence_num, game_id)',
      false,
      1,
    ],
    [
      'types of their own',
      `CREATE TYPE kind AS ENUM ('game_created'); CREATE DOMAIN who AS VARCHAR(50);
      ALTER TABLE events ALTER event_type TYPE kind USING NULL, ALTER player_id TYPE who`,
      true,
      1,
    ],
  ] as const)('may be %s', async ([, more, hasGameIndex, parts]) => {
    const other = await openGamesDatabase(inject('postgresUrl'), { more });
    const table = await look(other.url);
    expect(table).toMatchObject({ hasGameIndex, hasNullIds: true });
    expect(table.parts).toHaveLength(parts);
    await expect(auditOf(other.url)).resolves.toMatchObject({ ending: 'done', findings: [] });
    await other.drop();
  });

  it('may be our own, in partitions', async () => {
    const workspace = await openWorkspace(inject('postgresUrl'), { partitions: 3 });
    expect(await look(workspace.url)).toMatchObject({ hasGameIndex: true, hasNullIds: false, writtenOrder: 'id' });
    for (const { events } of soundGames('own', 40).take(5)) await workspace.store.appendBatch(events);
    const { findings, standing } = await auditOf(workspace.url);
    expect(findings).toEqual([]);
    expect(standing.totals).toMatchObject({ games: 5, verified: 5 });
    await workspace.dispose();
  });
});
