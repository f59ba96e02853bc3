/** Logs into a database and out again, as a user does it. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { GameEvent } from '../events/event.ts';
import { serializeLog } from '../events/log.ts';
import { migrate } from '../store/postgres/schema/migrate.ts';
import { withSearchPath } from '../store/postgres/search-path.ts';
import { admin } from '../store/testing/admin.ts';
import { LogBuilder, simpleLog } from '../store/testing/build-events.ts';
import { ODD_IDS } from '../store/testing/odd-ids.ts';
import { callMulligan } from './testing/call-mulligan.ts';
import { type Ended, runMulligan } from './testing/run-mulligan.ts';

const schema = `mulligan_test_${randomBytes(6).toString('hex')}`;
const directory = mkdtempSync(join(tmpdir(), 'mulligan-import-'));
let url: string;

beforeAll(async () => {
  await admin(inject('postgresUrl'), `CREATE SCHEMA ${schema}`);
  url = withSearchPath(inject('postgresUrl'), schema);
  await migrate(url);
});
afterAll(async () => {
  await admin(inject('postgresUrl'), `DROP SCHEMA ${schema} CASCADE`);
  rmSync(directory, { recursive: true });
});

/** The command on this database; the program itself where it reads what is piped to it. */
function run(args: readonly string[], input?: string): Promise<Ended> {
  if (input !== undefined) return runMulligan(args, { env: { DATABASE_URL: url }, input });
  return callMulligan([...args, '--database-url', url]);
}

function fileWith(text: string): string {
  const path = join(directory, `${randomBytes(6).toString('hex')}.jsonl`);
  writeFileSync(path, text);
  return path;
}

function idOf(log: readonly GameEvent[]): string {
  return log[0]?.game_id ?? '';
}

test('what is imported is exported byte for byte, and importing it again changes nothing', async () => {
  const odd = ODD_IDS.map((id) => new LogBuilder().created(id).joined(id).left(id).events);
  const logs = [...odd, ...Array.from({ length: 30 }, (_, game) => simpleLog(3 + 7 * game))];
  const path = fileWith(logs.map(serializeLog).join('\n'));
  const first = await run(['import', path, '--json']);
  expect(first.code).toBe(0);
  const events = logs.flat().length;
  expect(JSON.parse(first.stdout)).toMatchObject({
    verdict: 'held',
    games_written: logs.length,
    games_already_there: 0,
    events,
  });
  const again = await run(['import', path]);
  expect(again.code).toBe(0);
  expect(again.stdout).toBe(
    `held: 0 games written, ${logs.length} there already; ${events.toLocaleString('en-US')} events\n`,
  );

  const some = await run(['export', idOf(logs[3] ?? []), idOf(logs[40] ?? [])]);
  expect(some).toMatchObject({ code: 0, stdout: serializeLog([...(logs[3] ?? []), ...(logs[40] ?? [])]) });

  const exported = join(directory, 'all.jsonl');
  const all = await run(['export', '--all', '--output', exported, '--json']);
  expect(JSON.parse(all.stdout)).toMatchObject({ verdict: 'held', games: logs.length, events, output: exported });
  const inOrder = logs.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  expect(readFileSync(exported, 'utf8')).toBe(serializeLog(inOrder.flat()));
  expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('standard input is read, and a log may go on from where the database has got to', async () => {
  const log = simpleLog(20);
  expect((await run(['import', '-'], serializeLog(log.slice(0, 12)))).code).toBe(0);
  expect((await run(['import', '-'], serializeLog(log.slice(12)))).code).toBe(0);
  expect((await run(['export', idOf(log)])).stdout).toBe(serializeLog(log));
});

test('another game under the same id is broken, named with its line, and keeps no other game out', async () => {
  const [log, fresh] = [simpleLog(6), simpleLog(5)];
  await run(['import', fileWith(serializeLog(log))]);
  const other = log.map((event): GameEvent => ({ ...event, timestamp: '2027-01-01T00:00:00.000000Z' }));
  const path = fileWith(serializeLog([...other, ...fresh]));
  const { code, stdout, stderr } = await run(['import', path, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'broken',
    games_written: 1,
    failures: [{ game_id: idOf(log), status: 'conflict', place: expect.stringMatching(/, line 1$/) }],
  });
  expect(stderr).toContain('line 1: conflict: game');
  expect((await run(['export', idOf(log)])).stdout).toBe(serializeLog(log));
});

test('a line that is no event ends it: the games before it are there, its own is not', async () => {
  const [first, second] = [simpleLog(5), simpleLog(5)];
  const bad = serializeLog(second).replace('"sequence_num":4', '"sequence_num":4.5');
  const { code, stderr } = await run(['import', fileWith(serializeLog(first) + bad)]);
  expect(code).toBe(2);
  expect(stderr).toContain('1 game written, 0 there already; 5 events before that');
  expect(stderr).toMatch(/line 9: event, sequence_num: expected a whole number .*, found 4.5/);
  expect((await run(['export', idOf(first)])).stdout).toBe(serializeLog(first));
  const missing = await run(['export', idOf(second)]);
  expect(missing).toMatchObject({ code: 3, stdout: '' });
  expect(missing.stderr).toContain(`game ${idOf(second)}: expected events in the database, found none`);
});

test.for([
  {
    title: 'a gap',
    text: () => serializeLog(simpleLog(5).filter((_, at) => at !== 2)),
    message: /line 3: .*expected sequence_num 3, found 4/,
  },
  { title: 'bytes that are no text', text: () => '{"a":"\udc00"}\n'.replace('\udc00', '\ud800'), message: /line 1: / },
  { title: 'no JSON', text: () => 'nonsense\n', message: /line 1: event: expected a JSON object, found "nonsense"/ },
])('a log with $title is refused at its line', async ({ text, message }) => {
  const { code, stderr } = await run(['import', fileWith(text())]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('an export that fails leaves the file that was there', async () => {
  const path = fileWith('precious\n');
  const { code } = await run(['export', '00000000-0000-4000-8000-00000000dead', '--output', path]);
  expect(code).toBe(3);
  expect(readFileSync(path, 'utf8')).toBe('precious\n');
});

test.for([
  { args: ['export'], message: 'expected ids of games or --all, found neither' },
  { args: ['export', '--all', '00000000-0000-4000-8000-00000000dead'], message: 'found both' },
  { args: ['export', 'nonsense'], message: 'game id: expected a UUID in lower case, found "nonsense"' },
  { args: ['export', '--all', '--json'], message: '--json: expected --output as well' },
  { args: ['export', '--all', '--output', '/no/such/place'], message: '--output: expected a file that can be written' },
  { args: ['import', 'no-such-file.jsonl'], message: 'no such file' },
])('$args is a mistake of typing', async ({ args, message }) => {
  const { code, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(existsSync('/no/such/place')).toBe(false);
});

test('a database without tables, and one that does not keep its word, are named; who insists may go on', async () => {
  const bare = await callMulligan(['export', '--all', '--database-url', inject('postgresUrl')]);
  expect(bare).toMatchObject({ code: 3, stderr: expect.stringContaining('run mulligan migrate') });
  const unsafe = new URL(url);
  unsafe.searchParams.set('options', `${unsafe.searchParams.get('options')} -c synchronous_commit=off`);
  const log = fileWith('');
  const refused = await callMulligan(['import', log, '--database-url', unsafe.href]);
  expect(refused).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('expected synchronous_commit anything but off, found off'),
  });
  const insisted = await callMulligan(['import', log, '--allow-unsafe-server', '--database-url', unsafe.href]);
  expect(insisted.code).toBe(0);
});
