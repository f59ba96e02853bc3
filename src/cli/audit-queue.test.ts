import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { NO_TOTALS } from '../audit/judge/audit-totals.ts';
import { AUDITS_SCHEMA, AuditTables } from '../audit/queue/audit-tables.ts';
import { type GamesDatabase, openGamesDatabase } from '../audit/testing/games-database.ts';
import { soundGames } from '../audit/testing/sound-game.ts';
import { admin } from '../store/testing/admin.ts';
import { callMulligan } from './testing/call-mulligan.ts';
import { databaseOfItsOwn, type OwnDatabase } from './testing/database-of-its-own.ts';

const GAMES = soundGames('audit queue', 20)
  .take(24)
  .map(({ stored }, index) => (index % 5 === 0 ? { ...stored, events: stored.events.toSpliced(3, 1) } : stored))
  .toArray();

describe('an audit of many machines', () => {
  let directory: string;
  let queue: OwnDatabase;
  let audited: GamesDatabase;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'mulligan-audits-'));
    queue = await databaseOfItsOwn(inject('postgresUrl'));
    audited = await openGamesDatabase(inject('postgresUrl'));
    await audited.insert(GAMES);
    await admin(
      audited.url,
      `INSERT INTO games_v2 (id, status) VALUES ('00000000-0000-4000-8000-000000000000', 'active')`,
    );
  });
  afterAll(async () => {
    await queue.drop();
    await audited.drop();
    rmSync(directory, { recursive: true });
  });
  const call = (...args: readonly string[]) =>
    callMulligan([
      ...args,
      '--queue-url',
      queue.url,
      ...(args.includes('result') || args.includes('status') ? [] : ['--database-url', audited.url]),
    ]);

  it('is none before it was started, and needs a queue', async () => {
    expect(await call('worker', '--audit')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('expected an audit, found none'),
    });
    expect(await callMulligan(['audit', 'status'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--queue-url: expected a URL'),
    });
  });

  it('needs an index by which games can be shared out', async () => {
    const bare = await openGamesDatabase(inject('postgresUrl'), { hasIndex: false });
    try {
      expect(
        await callMulligan(['audit', 'start', '--queue-url', queue.url, '--database-url', bare.url]),
      ).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('expected an index that begins with game_id'),
      });
    } finally {
      await bare.drop();
    }
  });

  it('comes to what one process finds, and keeps no password', async () => {
    const started = await call('audit', 'start', '--games-per-shard', '5', '--json');
    expect(JSON.parse(started.stdout)).toMatchObject({ verdict: 'held', games: 24, shards: 6 });
    expect(await call('audit', 'result')).toMatchObject({
      code: 3,
      stdout: 'undecided: not finished: 0 of 6 shards are done\n',
    });
    const workers = await Promise.all(
      [1, 2].map((name) => call('worker', '--audit', '--workers', '1', '--name', `w${name}`, '--json')),
    );
    const done = workers.map(({ stdout }) => JSON.parse(stdout));
    expect(done[0].shards + done[1].shards).toBe(6);
    expect(JSON.parse((await call('audit', 'status', '--json')).stdout)).toMatchObject({
      shards_done: 6,
      disputed: [],
    });
    const [one, many] = [join(directory, 'one.jsonl'), join(directory, 'many.jsonl')];
    const alone = await callMulligan(['audit', '--database-url', audited.url, '--findings', one, '--json']);
    const together = await call('audit', 'result', '--findings', many, '--json');
    expect([alone.code, together.code]).toEqual([1, 1]);
    expect(readFileSync(many, 'utf8')).toBe(readFileSync(one, 'utf8'));
    const {
      seconds: _s,
      games_per_second: _g,
      events_per_second: _e,
      findings_file: _f,
      ...fields
    } = JSON.parse(alone.stdout);
    expect(JSON.parse(together.stdout)).toMatchObject(fields);
    const kept = await admin(queue.url, `SELECT row_to_json(audits)::text AS text FROM ${AUDITS_SCHEMA}.audits`);
    const { password } = new URL(audited.url);
    expect(JSON.stringify(kept)).not.toContain('postgres://');
    if (password !== '') expect(JSON.stringify(kept)).not.toContain(password);
  });

  it('counts a shard once, and tells of a worker that found something else', async () => {
    const tables = await AuditTables.open(queue.url);
    const [audit] = await tables.list();
    const id = audit?.id ?? '';
    expect(await tables.keep(id, 1, { totals: { ...NO_TOTALS, games: 9 }, misdealt: 0, findings: [] }, 'late')).toBe(
      false,
    );
    await tables.close();
    const { code, stdout, stderr } = await call('audit', 'result', '--findings', join(directory, 'disputed.jsonl'));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('shard 1: late found something else'),
    });
    expect(stdout).toContain('25 games = ');
  });

  it('is not started on tables that cannot be audited', async () => {
    const { code, stderr } = await call('audit', 'start', '--schema', 'nowhere');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('in the schema "nowhere", found none'),
    });
  });
});
