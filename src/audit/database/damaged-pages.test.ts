import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../../store/server/embedded-server.ts';
import { admin } from '../../store/testing/admin.ts';
import type { StoredGame } from '../stored-game.ts';
import { auditOf } from '../testing/audit-of.ts';
import { type GamesDatabase, type Make, openGamesDatabase } from '../testing/games-database.ts';
import { soundGames } from '../testing/sound-game.ts';

const GAMES: readonly StoredGame[] = soundGames('pages', 60)
  .take(60)
  .map(({ stored }) => stored)
  .toArray();
const PAGE_BYTES = 8192;
/** Rows that are too long for a page, so that data lies elsewhere. */
const LONG_DATA_APART = `ALTER TABLE events ALTER note SET STORAGE PLAIN, ALTER note SET DEFAULT repeat('x', 2100),
  ALTER event_data SET STORAGE EXTERNAL`;

/** The files of a table's rows, of its data that is too long for a row, and of its index, relative to the server's data. */
type File = 'rows' | 'long data' | 'index' | 'games';

const FILES: Readonly<Record<File, string>> = {
  rows: `pg_relation_filepath('events')`,
  'long data': `(SELECT pg_relation_filepath(reltoastrelid) FROM pg_class WHERE oid = 'events'::regclass)`,
  index: `pg_relation_filepath('odd_name')`,
  games: `pg_relation_filepath('games_v2')`,
};

describe('a database that is damaged on disk', () => {
  let server: EmbeddedServer;
  const databases = new Map<string, GamesDatabase>();
  /** Ids of games with a row on page 2. */
  let touched: string[] = [];

  const TRIALS: readonly (readonly [string, Make, File | undefined, 'flipped' | 'empty'])[] = [
    ['page of rows', {}, 'rows', 'flipped'],
    ['page of rows, no index', { hasIndex: false }, 'rows', 'flipped'],
    ['index', {}, 'index', 'flipped'],
    ['long data', { more: LONG_DATA_APART }, 'long data', 'empty'],
    ['long data, no index', { more: LONG_DATA_APART, hasIndex: false }, 'long data', 'empty'],
    ['games', {}, 'games', 'flipped'],
  ];

  beforeAll(async () => {
    server = await startEmbedded();
    const harm: [string, 'flipped' | 'empty'][] = [];
    for (const [name, make, file, how] of TRIALS) {
      const database = await openGamesDatabase(server.url, make);
      databases.set(name, database);
      await database.insert(GAMES);
      if (file === undefined) continue;
      const [row] = await admin<{ path: string }>(database.url, `SELECT ${FILES[file]} AS path`);
      harm.push([join(server.data, row?.path ?? ''), how]);
    }
    const rows = await admin<{ id: string }>(
      databases.get('page of rows')?.url ?? '',
      `SELECT DISTINCT game_id::text AS id FROM events WHERE ctid >= '(2,0)' AND ctid < '(3,0)' ORDER BY 1`,
    );
    touched = rows.map(({ id }) => id);
    await admin(server.url, 'CHECKPOINT');
    for (const [path, how] of harm) await damage(path, how);
    await server.crash();
  });
  afterAll(() => server.stop());

  const auditOfTrial = (name: string) => auditOf(databases.get(name)?.url ?? '', { patienceMs: 10_000 });

  it('tells the games with rows on a page that cannot be read, and audits the others', async () => {
    const { findings, standing } = await auditOfTrial('page of rows');
    expect(touched.length).toBeGreaterThan(0);
    expect(findings.map(({ game_id }) => game_id).filter((id) => id !== '')).toEqual(touched);
    for (const finding of findings) {
      expect(finding).toMatchObject({ code: 'unreadable_page', sequence_num: null, path: 'events, page 2' });
      expect(finding.found).toContain('block 2');
    }
    const { games, verified, unreadable } = standing.totals;
    expect({ games, verified, unreadable }).toEqual({
      games: GAMES.length,
      verified: GAMES.length - touched.length,
      unreadable: touched.length,
    });
  });

  it('takes no game for one with a gap where no index says whose rows are lost', async () => {
    const { findings, standing, notes } = await auditOfTrial('page of rows, no index');
    expect(notes.join()).toContain('looking for pages that can');
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['unreadable_page']));
    expect(findings.at(-1)).toMatchObject({ game_id: '', path: 'events, page 2' });
    const named = findings.map(({ game_id }) => game_id).filter((id) => id !== '');
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(touched).toContain(id);
    expect(standing.totals).toMatchObject({ with_findings: 0, unreadable: named.length });
  });

  it('does without an index that is damaged', async () => {
    const { findings, standing, notes } = await auditOfTrial('index');
    expect(notes.join()).toContain('is damaged, going on without');
    expect(findings).toEqual([]);
    expect(standing.totals).toMatchObject({ games: GAMES.length, verified: GAMES.length });
  });

  it.for(['long data', 'long data, no index'])('tells rows whose data is lost by their numbers: %s', async (name) => {
    const { findings, standing } = await auditOfTrial(name);
    expect(findings.length).toBeGreaterThan(0);
    for (const { code, sequence_num } of findings) {
      expect(code).toBe('unreadable_row');
      expect(sequence_num).toBeGreaterThan(0);
    }
    const games = new Set(findings.map(({ game_id }) => game_id)).size;
    expect(standing.totals).toMatchObject({
      games: GAMES.length,
      verified: GAMES.length - games,
      with_findings: 0,
      unreadable: games,
    });
  });

  it('tells rows of games_v2 that cannot be read', async () => {
    const { findings, standing } = await auditOfTrial('games');
    expect(findings.length).toBeGreaterThan(0);
    for (const { path } of findings) expect(path).toBe('games_v2');
    const games = findings.filter(({ game_id }) => game_id !== '').length;
    expect(games).toBeGreaterThan(0);
    expect(standing.totals).toMatchObject({ games: GAMES.length, with_findings: 0, unreadable: games });
  });
});

/** `flipped`: bytes of page 2, or of the last page if there are fewer, are other ones. `empty`: the page is one that was never used. */
async function damage(path: string, how: 'flipped' | 'empty'): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    const pages = (await handle.stat()).size / PAGE_BYTES;
    const position = Math.min(2, pages - 1) * PAGE_BYTES;
    if (how === 'empty') await handle.write(Buffer.alloc(PAGE_BYTES), 0, PAGE_BYTES, position);
    else await handle.write(Buffer.alloc(64, 0xa5), 0, 64, position + PAGE_BYTES / 2);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
