import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { StoredGame } from '../audit/stored-game.ts';
import { type GamesDatabase, openGamesDatabase } from '../audit/testing/games-database.ts';
import { soundGames } from '../audit/testing/sound-game.ts';
import { serializeLog } from '../events/log.ts';
import { callMulligan } from './testing/call-mulligan.ts';
import { type Ended, runMulligan } from './testing/run-mulligan.ts';

const SOUND = soundGames('audit command', 40).take(130).toArray();
const GAMES: readonly StoredGame[] = SOUND.map(({ stored }, index) =>
  index % 5 === 0 ? { ...stored, events: stored.events.toSpliced(4, 1) } : stored,
);

describe('mulligan audit', () => {
  let directory: string;
  let database: GamesDatabase;
  let clean: GamesDatabase;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'mulligan-audit-'));
    database = await openGamesDatabase(inject('postgresUrl'));
    clean = await openGamesDatabase(inject('postgresUrl'));
    await database.insert(GAMES);
    await clean.insert(SOUND.slice(0, 5).map(({ stored }) => stored));
  });
  afterAll(async () => {
    await database.drop();
    await clean.drop();
    rmSync(directory, { recursive: true });
  });
  const at = (name: string): string => join(directory, name);
  /** In one thread: each has to load the program first. */
  const audit = (url: string, ...args: readonly string[]): Promise<Ended> =>
    callMulligan(['audit', '--database-url', url, '--workers', '1', ...args]);
  const linesOf = (file: string): unknown[] =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('of sound games is held, and leaves no file', async () => {
    const before = readdirSync('.');
    const { code, stdout } = await audit(clean.url);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^held: 5 games = 5 verified \+ 0 with findings \+ 0 unreadable; [\d,]+ events\n.* s, .* a second\n$/,
      ),
    });
    expect(readdirSync('.')).toEqual(before);
  });

  it('of others says game, event and code, and keeps all findings in a file', async () => {
    const file = at('all.jsonl');
    const { code, stdout } = await audit(database.url, '--findings', file);
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^broken: 130 games = 104 verified \+ 26 with findings \+ 0 unreadable;/);
    expect(lines.filter((line) => line.startsWith('game '))).toHaveLength(20);
    expect(stdout).toMatch(/\ngame [-\da-f]{36} event 5: gap: sequence_num: expected 5, found nothing before 6\n/);
    expect(stdout).toContain('\n… and 6 more\n');
    expect(stdout).toContain('npx mulligan replay --game');
    expect(linesOf(file)).toHaveLength(26);
  });

  it('with --json is one object, and with --report a page, a summary and an answer that makes them again', async () => {
    const args = ['--json', '--findings', at('json.jsonl'), '--report', at('report')];
    const { code, stdout } = await audit(database.url, ...args);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'broken',
      ...{ games: 130, verified: 104, with_findings: 26, unreadable: 0, by_code: { gap: 26 } },
      ...{ ending: 'done', findings_total: 26, page: at('report/index.html') },
    });
    const report = JSON.parse(readFileSync(at('report/report.json'), 'utf8'));
    expect(report).toMatchObject({ verdict: { verdict: 'broken' }, audit: { games: 130, findings: 26 } });
    expect(readFileSync(at('report/summary.md'), 'utf8')).toContain('## Audit');
    const again = await callMulligan(['report', at('report/answer.json'), '--out', at('again')]);
    expect(again.stderr).toBe('');
    expect(JSON.parse(readFileSync(at('again/report.json'), 'utf8')).audit).toEqual(report.audit);
  });

  it('goes on after Ctrl-C, and comes to the same', async () => {
    const whole = at('whole.json');
    await audit(database.url, '--out', whole);
    const cut = at('cut.json');
    const args = ['audit', '--database-url', database.url, '--workers', '1'];
    let isSent = false;
    // Where it is heard after the last game, there is nothing to go on with, and the files are the same all the more.
    const first = await runMulligan([...args, '--out', cut], {
      whileRunning: (kill, stderr) => {
        stderr.on('data', () => {
          if (!isSent) kill('SIGINT');
          isSent = true;
        });
      },
    });
    expect([1, 130]).toContain(first.code);
    if (first.code === 130) {
      expect(first.stdout + first.stderr).toContain('--resume');
      const second = await callMulligan(['audit', '--database-url', database.url, '--resume', cut, '--workers', '2']);
      expect(second.code).toBe(1);
    }
    const [one, other] = [whole, cut].map((file) => JSON.parse(readFileSync(file, 'utf8')));
    expect(other.standing).toEqual(one.standing);
    expect(readFileSync(other.found.file, 'utf8')).toBe(readFileSync(one.found.file, 'utf8'));
    const refused = await audit(database.url, '--resume', whole);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('an audit that is not finished, found one that is'),
    });
  });

  it('drops what a run had found that was killed before it could keep how far it was', async () => {
    const out = at('killed.json');
    await audit(database.url, '--out', out);
    const record = JSON.parse(readFileSync(out, 'utf8'));
    const all = readFileSync(record.found.file, 'utf8');
    const ids = GAMES.map(({ game_id }) => game_id).sort();
    const early = { ...record.standing, phase: 'games', after: ids[0], totals: { ...record.standing.totals } };
    const first = JSON.parse(all.split('\n')[0] ?? '');
    const isFirst = first.game_id === ids[0];
    const found = { file: record.found.file, bytes: 0, findings: 0, first: [] };
    if (isFirst) Object.assign(found, { bytes: all.indexOf('\n') + 1, findings: 1, first: [first] });
    writeFileSync(out, JSON.stringify({ ...record, ending: null, standing: early, found }));
    await audit(database.url, '--resume', out);
    expect(readFileSync(record.found.file, 'utf8')).toBe(all);
    expect(statSync(out).size).toBeGreaterThan(0);
  });

  it('of logs is the same without a database', async () => {
    const log = at('games.jsonl');
    const events = SOUND.slice(0, 3).map(({ events: all }) => all);
    writeFileSync(log, events.map((all) => serializeLog(all)).join(''));
    expect(await callMulligan(['audit', log])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('held: 3 games = 3'),
    });
    writeFileSync(log, serializeLog([...(events[0] ?? []).toSpliced(3, 1), ...(events[1] ?? [])]));
    const { code, stdout } = await callMulligan(['audit', log, '--findings', at('log.jsonl')]);
    expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining(' event 4: gap: ') });
  });

  it('of a log that has changed since does not go on', async () => {
    const [log, out] = [at('growing.jsonl'), at('growing.json')];
    const [first, second] = SOUND.slice(0, 2).map(({ events }) => serializeLog(events));
    writeFileSync(log, first ?? '');
    await callMulligan(['audit', log, '--out', out]);
    const { standing, ...record } = JSON.parse(readFileSync(out, 'utf8'));
    const early = { ...standing, phase: 'games', after: '1' };
    writeFileSync(out, JSON.stringify({ ...record, ending: null, standing: early }));
    writeFileSync(log, `${second}${first}`);
    expect(await callMulligan(['audit', '--resume', out])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bytes that the audit began with'),
    });
    writeFileSync(log, first ?? '');
    expect(await callMulligan(['audit', '--resume', out])).toMatchObject({ code: 0 });
  });

  it('of a server that shuffles in another way says how to audit it', async () => {
    const log = at('shuffled.jsonl');
    const other = SOUND.slice(0, 3).map(({ events }) =>
      serializeLog(events).replaceAll(/"deck_seed":\d+/g, '"deck_seed":4711'),
    );
    writeFileSync(log, other.join(''));
    const { code, stdout } = await callMulligan(['audit', log, '--findings', at('shuffled-findings.jsonl')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('is audited with --decks told') });
    expect(await callMulligan(['audit', log, '--decks', 'told'])).toMatchObject({ code: 0 });
  });

  it.for([
    [['--since', 'yesterday'], '--since: expected a time such as'],
    [['--since', '2026-13-01'], '--since: expected a time such as'],
    [['--since', '2026-02-30'], '--since: expected a time such as'],
    [['--decks', 'new'], 'Allowed choices are seed, told'],
    [['--schema', 'nowhere'], 'in the schema "nowhere", found none'],
    [['--resume', 'nothing.json'], 'no such file'],
    [['--resume', 'package.json', '--since', '2026-01-01'], '--since: expected none with --resume'],
    [['--resume', 'package.json', '--decks', 'told'], '--decks: expected none with --resume'],
    [['--out', 'nowhere.json', '--findings', './nowhere.json'], '--findings: expected another file than that of --out'],
    [['--out', 'package.json'], 'not an audit'],
    [['--out', 'package.json/audit.json'], '--out: expected a file that can be written'],
    [['--findings', 'package.json/all.jsonl'], '--findings: expected a file that can be written'],
    [['--findings', 'package.json'], '--findings: expected a new file'],
    [['game.jsonl'], '--database-url: expected logs or a database, found both'],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, stderr } = await audit(clean.url, ...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('keeps nothing of an audit that cannot be begun, so that it can be asked for once more', async () => {
    const out = at('mistaken.json');
    expect(await audit(clean.url, '--schema', 'nowhere', '--out', out)).toMatchObject({ code: 2 });
    expect(await callMulligan(['audit', at('no-such-log.jsonl'), '--out', out])).toMatchObject({ code: 2 });
    expect(await audit(clean.url, '--out', out)).toMatchObject({ code: 0 });
  });

  it('cannot say anything of a table without events, or of games that are not there', async () => {
    const empty = await openGamesDatabase(inject('postgresUrl'));
    const { code, stderr } = await audit(empty.url);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('expected events, found none') });
    await empty.drop();
    const nobody = '11111111-1111-4111-8111-111111111111';
    const missing = await audit(clean.url, '--game', nobody);
    expect(missing).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`game ${nobody}: expected events, found none`),
    });
  });
});
