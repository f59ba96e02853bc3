import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FaultyProxy } from '../../faults/network/faulty-proxy.ts';
import { admin } from '../../store/testing/admin.ts';
import type { StoredGame } from '../stored-game.ts';
import { type AuditOf, auditOf } from '../testing/audit-of.ts';
import { type GamesDatabase, type Make, openGamesDatabase } from '../testing/games-database.ts';
import { soundGames } from '../testing/sound-game.ts';

const GAMES: readonly StoredGame[] = soundGames('audit', 60)
  .take(12)
  .map(({ stored }) => stored)
  .toArray();
/** More than one piece of them. */
const MANY: readonly StoredGame[] = soundGames('pieces', 20)
  .take(250)
  .map(({ stored }) => stored)
  .toArray();

const MAKES: readonly (readonly [string, Make])[] = [
  ['of the design', {}],
  ['without an index', { hasIndex: false }],
  ['with ids as text', { idType: 'TEXT' }],
  ['with ids as text and no index', { idType: 'VARCHAR(36)', hasIndex: false }],
  ['with JSON as text and times without a zone', { dataType: 'TEXT', timeType: 'TIMESTAMP' }],
  ['with json, wide numbers and no number of rows', { dataType: 'JSON', numberType: 'NUMERIC', hasRowId: false }],
  ['without games_v2', { hasGames: false }],
];

describe('a database of sound games', () => {
  it.for(MAKES)('%s is clean', async ([, make]) => {
    const database = await openGamesDatabase(inject('postgresUrl'), make);
    await database.insert(GAMES);
    const { findings, standing, notes } = await auditOf(database.url);
    expect({ findings, notes }).toEqual({ findings: [], notes: [] });
    expect(standing.totals).toMatchObject({ games: GAMES.length, verified: GAMES.length });
    await database.drop();
  });

  it('is found in a schema that is not on the search path', async () => {
    const database = await openGamesDatabase(inject('postgresUrl'));
    await database.insert(GAMES.slice(0, 2));
    const { standing } = await auditOf(inject('postgresUrl'), { schema: database.schema });
    expect(standing.totals.games).toBe(2);
    await database.drop();
  });
});

it('does not read data that is short only as the server has compressed it', async () => {
  const database = await openGamesDatabase(inject('postgresUrl'));
  await database.insert(GAMES.slice(0, 1));
  await admin(database.url, `UPDATE events SET event_data = event_data || '{"x": 1}' WHERE sequence_num = 2`);
  await admin(
    database.url,
    `UPDATE events SET event_data = event_data || jsonb_build_object('x', repeat('x', 1000000)) WHERE sequence_num = 3`,
  );
  const { findings } = await auditOf(database.url);
  expect(findings).toMatchObject([
    { sequence_num: 2, code: 'unknown_field' },
    { sequence_num: 3, code: 'unparsable_data', found: expect.stringMatching(/bytes, too many to be read/) },
  ]);
  await database.drop();
});

it('tells a game of which games_v2 has several rows, whatever they say', async () => {
  const database = await openGamesDatabase(inject('postgresUrl'));
  await database.insert(GAMES.slice(0, 3));
  await admin(
    database.url,
    `ALTER TABLE games_v2 DROP CONSTRAINT games_v2_pkey;
     INSERT INTO games_v2 SELECT * FROM games_v2 WHERE id = '${GAMES[1]?.game_id}';
     INSERT INTO games_v2 (id) SELECT '00000000-0000-4000-8000-000000000000' FROM generate_series(1, 150)`,
  );
  const { findings, standing } = await auditOf(database.url);
  expect(findings).toMatchObject([
    { game_id: GAMES[1]?.game_id, code: 'games_row', expected: 'one row', found: '2' },
    { code: 'games_row', expected: 'no row of a game without events' },
  ]);
  expect(standing.totals).toMatchObject({ games: 4, verified: 2, with_findings: 2 });
  await database.drop();
});

describe('a database with many games, some of them spoilt', () => {
  let database: GamesDatabase;
  let unindexed: GamesDatabase;
  /** By this thread, without interruption. */
  let whole: AuditOf;
  const spoilt = MANY.map((game, index) =>
    index % 10 === 0 ? { ...game, events: game.events.toSpliced(3, 1) } : game,
  );

  beforeAll(async () => {
    database = await openGamesDatabase(inject('postgresUrl'));
    unindexed = await openGamesDatabase(inject('postgresUrl'), { hasIndex: false });
    for (const each of [database, unindexed]) {
      await each.insert(spoilt);
      await admin(
        each.url,
        `INSERT INTO games_v2 (id, status) VALUES ('00000000-0000-4000-8000-000000000000', 'active')`,
      );
      await admin(
        each.url,
        `INSERT INTO events (sequence_num, event_type) VALUES (7, 'card_drawn'), (7, NULL), (NULL, NULL)`,
      );
    }
    whole = await auditOf(database.url);
  });
  afterAll(async () => {
    await database.drop();
    await unindexed.drop();
  });

  it('gives the same, whoever reads, and in whatever way', async () => {
    const totals = { games: 251, verified: 225, with_findings: 26, unreadable: 0 };
    expect(whole.standing.totals).toMatchObject({ ...totals, by_code: { gap: 25, games_row: 1, unparsable_data: 2 } });
    expect(whole.ending).toBe('done');
    for (const other of [await auditOf(database.url, { workers: 3 }), await auditOf(unindexed.url)]) {
      expect(other.findings).toEqual(whole.findings);
      expect(other.standing).toEqual(whole.standing);
    }
  });

  it('goes on where it was interrupted', async () => {
    const interruption = new AbortController();
    const onPiece = (): void => interruption.abort();
    const first = await auditOf(database.url, {}, { signal: interruption.signal, onPiece });
    expect(first.ending).toBe('interrupted');
    // What is under way is brought to its end.
    expect(first.standing.totals.games).toBeLessThan(MANY.length);
    const second = await auditOf(database.url, { workers: 2 }, { begun: first.standing });
    expect([...first.findings, ...second.findings]).toEqual(whole.findings);
    expect(second.standing).toEqual(whole.standing);
  });

  it.for([
    ['an index', true, 0],
    ['an index, in threads', true, 2],
    ['none', false, 0],
  ] as const)(
    'gives the same over a connection that is lost again and again, with %s',
    async ([, hasIndex, workers]) => {
      const { url } = hasIndex ? database : unindexed;
      const proxy = await FaultyProxy.start(url);
      // Answers of the catalog are shorter.
      const strike = (): void => proxy.arm({ kind: 'answer torn', bytes: 6_000 });
      strike();
      const lost = await auditOf(proxy.url, { workers }, { onPiece: strike });
      proxy.disarm();
      await proxy.close();
      expect(lost.notes.join()).toContain('connection lost');
      expect(lost.findings).toEqual(whole.findings);
      expect(lost.standing).toEqual(whole.standing);
    },
  );

  it('keeps what it has when the server is gone for good', async () => {
    const proxy = await FaultyProxy.start(database.url);
    const gone = await auditOf(proxy.url, { patienceMs: 200 }, { onPiece: () => void proxy.close() });
    expect(gone.ending).toBe('database_lost');
    expect(gone.standing.totals.games).toBeGreaterThanOrEqual(100);
  });

  it('takes of chosen games those that have an event since then, and no others are missing', async () => {
    const last = spoilt.flatMap(({ events }) => events.map(({ created_at }) => created_at ?? '')).sort();
    const since = last.at(-1);
    const late = spoilt.filter(({ events }) => events.some(({ created_at }) => created_at === since));
    const nobody = '11111111-1111-4111-8111-111111111111';
    const games = [...spoilt.map(({ game_id }) => game_id), nobody];
    for (const { url } of [database, unindexed]) {
      const { standing } = await auditOf(url, { since, games, phases: ['games'] });
      expect(standing.totals.games).toBe(late.length);
      expect(standing.missing).toEqual([nobody]);
    }
  });

  it('takes a chosen game once, however often it is told', async () => {
    const games = spoilt.map(({ game_id }) => game_id);
    for (const { url } of [database, unindexed]) {
      const { standing } = await auditOf(url, {
        games: [...games, ...games.map((id) => id.toUpperCase())],
        phases: ['games'],
      });
      expect(standing.totals.games).toBe(MANY.length);
    }
  });

  it('goes on with chosen games where it was interrupted', async () => {
    const nobody = '11111111-1111-4111-8111-111111111111';
    const part = { games: [nobody, ...spoilt.map(({ game_id }) => game_id)].sort(), phases: ['games'] } as const;
    for (const { url } of [database, unindexed]) {
      const whole = await auditOf(url, part);
      expect(whole.standing).toMatchObject({ totals: { games: MANY.length }, missing: [nobody] });
      const interruption = new AbortController();
      const onPiece = (): void => interruption.abort();
      const first = await auditOf(url, part, { signal: interruption.signal, onPiece });
      expect(first.ending).toBe('interrupted');
      const second = await auditOf(url, part, { begun: first.standing });
      expect([...first.findings, ...second.findings]).toEqual(whole.findings);
      expect(second.standing).toEqual(whole.standing);
    }
  });

  it('reads chosen games, tells which are not there, and those that have an event since then', async () => {
    const chosen = [spoilt[3], spoilt[10]].map((game) => game?.game_id ?? '');
    const nobody = '11111111-1111-4111-8111-111111111111';
    for (const { url } of [database, unindexed]) {
      const some = await auditOf(url, { games: [...chosen.map((id) => id.toUpperCase()), nobody], phases: ['games'] });
      expect(some.standing.totals).toMatchObject({ games: 2, verified: 1, with_findings: 1 });
      expect(some.standing.missing).toEqual([nobody]);
      const last = spoilt.flatMap(({ events }) => events.map(({ created_at }) => created_at ?? '')).sort();
      const since = last.at(-1);
      const late = spoilt.filter(({ events }) => events.some(({ created_at }) => created_at === since));
      const recent = await auditOf(url, { since, phases: ['games'] });
      expect(recent.standing.totals).toMatchObject({ games: late.length });
      expect(recent.standing.totals.events).toBe(late.reduce((sum, { events }) => sum + events.length, 0));
    }
  });
});
