/** Recordings as pages, and recordings of a database. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serializeLog } from '../events/log.ts';
import { parseFixture } from '../harness/fixtures/fixture.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import type { EmbeddedGame } from '../replay/embedded-game.ts';
import { unfoldGame } from '../replay/unfolded-game.ts';
import { admin } from '../store/testing/admin.ts';
import { callMulligan } from './testing/call-mulligan.ts';
import { databaseOfItsOwn, type OwnDatabase } from './testing/database-of-its-own.ts';

const FORGETFUL = fileURLToPath(new URL('../campaign/testing/forgetful-subject.ts', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'mulligan-page-'));
const log = join(directory, 'game.jsonl');
const page = join(directory, 'game.html');
const { events } = playSmallGame();
writeFileSync(log, serializeLog(events));

let database: OwnDatabase;
beforeAll(async () => {
  database = await databaseOfItsOwn(inject('postgresUrl'));
  expect((await callMulligan(['migrate', '--no-roles', '--database-url', database.url])).code).toBe(0);
  expect((await callMulligan(['import', log, '--database-url', database.url])).code).toBe(0);
});
afterAll(async () => {
  await database.drop();
  rmSync(directory, { recursive: true });
});

/** The one game of a page. */
function gameIn(path: string): EmbeddedGame {
  const [, data] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(readFileSync(path, 'utf8')) ?? [];
  const { report, games } = JSON.parse(data ?? '') as { report: unknown; games: EmbeddedGame[] };
  expect([report, games.length]).toEqual([null, 1]);
  return games[0] as EmbeddedGame;
}

test('a log becomes a page with its events, and the verdict is told', async () => {
  const { code, stdout } = await callMulligan(['replay', log, '--html', page]);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n').slice(-2)).toEqual([
    `held: ${events.length} events follow from one another`,
    `page: ${page}`,
  ]);
  const game = gameIn(page);
  expect(game).toMatchObject({ verdict: 'held', engine: null, repeat: `npx mulligan replay ${log}` });
  expect(game.events).toEqual(events.map((event) => JSON.parse(serializeLog([event]))));
  expect(unfoldGame(game)).toMatchObject({ refusal: null, partedAt: null });
});

test('a game of the database is the same page, but for where it is from', async () => {
  const [first] = events;
  const args = ['replay', '--game', first?.game_id ?? '', '--database-url', database.url];
  const other = join(directory, 'database.html');
  const { code, stdout } = await callMulligan([...args, '--html', other, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'held', events: events.length, page: other });
  expect(gameIn(other).events).toEqual(gameIn(page).events);
  expect((await callMulligan([...args, '--at', '3'])).stdout).toContain('#3 ');
});

test('a damaged row of the database ends the game there', async () => {
  const game = '7f3a0000-0000-4000-8000-0000000000aa';
  const text = readFileSync(log, 'utf8').replaceAll(events[0]?.game_id ?? '', game);
  const moved = join(directory, 'moved.jsonl');
  writeFileSync(moved, text);
  expect((await callMulligan(['import', moved, '--database-url', database.url])).code).toBe(0);
  await admin(
    database.url,
    `ALTER TABLE events DISABLE TRIGGER ALL; UPDATE events SET event_data = '{}' WHERE game_id = '${game}' AND sequence_num = 4`,
  );
  const { code, stdout } = await callMulligan(['replay', '--game', game, '--database-url', database.url]);
  expect(code).toBe(1);
  expect(stdout).toContain('#3 ');
  expect(stdout).toMatch(/broken: .*stored event 4 is damaged/);
});

test('what was on trial plays its fixture: the page opens where its witnesses part', async () => {
  const fixtures = join(directory, 'fixtures');
  const args = ['--subject', FORGETFUL, '--games', '40', '--bail', '--seed', '7', '--fixtures', fixtures, '--json'];
  const { findings } = JSON.parse((await callMulligan(['check', ...args])).stdout);
  const [path] = findings
    .map(({ fixture }: { fixture: string }) => fixture)
    .filter((name: string) => name.includes('replay-equivalence'));
  const out = join(directory, 'finding.html');
  const { code, stdout } = await callMulligan(['replay', path, '--subject', FORGETFUL, '--html', out]);
  expect(code).toBe(1);
  expect(stdout).toContain(` --subject ${FORGETFUL} --at `);
  const { finding } = parseFixture(readFileSync(path, 'utf8'));
  const unfolded = unfoldGame(gameIn(out));
  expect(unfolded.partedAt).toBe(finding.sequence_num);
  expect((await callMulligan(['replay', path])).code).toBe(0);
});

test.for([
  [[], 'expected a file or --game, found neither'],
  [[log, '--game', 'x'], 'expected a file or --game, found both'],
  [
    [log, '--html', join(directory, 'none', 'game.html')],
    /--html: expected a file that can be written, found ".*game\.html": /,
  ],
  [[log, '--html', log], /--html: expected a new file, or a page of mulligan, found ".*game\.jsonl", something else/],
  [[log, '--subject', log], /--subject: /],
] as const)('%j is a mistake of usage', async ([args, message]) => {
  const { code, stderr } = await callMulligan(['replay', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test.for([
  ['7f3a0000-0000-4000-8000-00000000dead', /--game: expected a game of the database, found none of the id 7f3a/],
  ['nonsense', /--game: .*expected a UUID/],
] as const)('%s is no game of the database', async ([game, message]) => {
  const { code, stderr } = await callMulligan(['replay', '--game', game, '--database-url', database.url]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
