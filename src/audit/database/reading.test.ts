import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../../store/postgres/database.ts';
import { admin } from '../../store/testing/admin.ts';
import { type GamesDatabase, openGamesDatabase } from '../testing/games-database.ts';
import { inReading } from './reading.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

describe('reading', () => {
  let games: GamesDatabase;
  let database: Database;
  beforeAll(async () => {
    games = await openGamesDatabase(inject('postgresUrl'));
    database = new Database(games.url);
  });
  afterAll(async () => {
    await database.close();
    await games.drop();
  });
  const table = (): string => `${games.schema}.events`;
  const countedIn = (snapshot: string | undefined) =>
    inReading(database, { snapshot }, (reading) => reading.rows<{ count: string }>(`SELECT count(*) FROM ${table()}`));

  it.for([
    (name: string) => `INSERT INTO ${name} (sequence_num) VALUES (1)`,
    (name: string) => `CREATE TABLE ${name}_of_mine ()`,
    (name: string) => `SELECT set_config('transaction_read_only', 'off', true) FROM ${name}; DELETE FROM ${name}`,
  ])('cannot write, whatever the role may', async (write) => {
    await expect(inReading(database, {}, (reading) => reading.rows(write(table())))).rejects.toThrow(
      /read-only|read-write mode/,
    );
  });

  it('is of one moment, whoever reads', async () => {
    const keeper = new SnapshotKeeper(database);
    const snapshot = await keeper.current();
    expect(snapshot).toBeDefined();
    await admin(games.url, 'INSERT INTO events (sequence_num) VALUES (1), (2)');
    expect(await countedIn(snapshot)).toEqual([{ count: '0' }]);
    expect(await countedIn(undefined)).toEqual([{ count: '2' }]);
    keeper.close();
    // The server may take a moment to notice.
    await expect.poll(() => countedIn(snapshot).catch((error) => error.name)).toBe('SnapshotGoneError');
  });

  it('throws what the work throws as it is', async () => {
    const own = new TypeError('mine');
    await expect(inReading(database, {}, () => Promise.reject(own))).rejects.toBe(own);
  });
});
