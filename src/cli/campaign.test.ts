import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { CAMPAIGNS_SCHEMA, CampaignTables } from '../campaign/queue/campaign-tables.ts';
import { NOTHING, type Tally } from '../campaign/tally/tally.ts';
import { admin } from '../store/testing/admin.ts';
import { callMulligan } from './testing/call-mulligan.ts';
import { databaseOfItsOwn } from './testing/database-of-its-own.ts';
import { type Ended, runMulligan } from './testing/run-mulligan.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-queue-'));
const FORGETFUL = fileURLToPath(new URL('../campaign/testing/forgetful-subject.ts', import.meta.url));
const WITH_FORGETFUL = ['--subject', FORGETFUL];
const database = await databaseOfItsOwn(inject('postgresUrl'));
const { url } = database;

afterAll(async () => {
  await database.drop();
  rmSync(directory, { recursive: true });
});

function at(name: string): string {
  return join(directory, name);
}

function call(...args: readonly string[]): Promise<Ended> {
  return callMulligan([...args, '--database-url', url]);
}

async function start(...args: readonly string[]): Promise<string> {
  const { code, stdout } = await call('campaign', 'start', '--seed', '7', ...args, '--json');
  expect(code).toBe(0);
  return JSON.parse(stdout).campaign;
}

const worker = ['worker', '--workers', '1', '--json'];

test('before a campaign there is none', async () => {
  for (const args of [['campaign', 'status'], ['campaign', 'result', '--fixtures', at('none')], ['worker']]) {
    const { code, stderr } = await call(...args);
    expect(code).toBe(3);
    expect(stderr).toContain('expected a campaign, found none; mulligan campaign start makes one');
  }
});

test('workers together have the result of one process, byte for byte, with what was found and shrunk', async () => {
  const id = await start('--games', '20', '--shards', '9', ...WITH_FORGETFUL);
  const early = await call(
    'campaign',
    'result',
    '--fixtures',
    at('early'),
    '--out',
    at('early.json'),
    ...WITH_FORGETFUL,
  );
  expect(early).toMatchObject({ code: 3, stdout: 'undecided: not finished: 0 of 9 shards are done\n' });
  const workers = await Promise.all([1, 2, 3].map((name) => call(...worker, ...WITH_FORGETFUL, '--name', `w${name}`)));
  expect(workers.map(({ code }) => code)).toEqual([0, 0, 0]);
  const answers = workers.map(({ stdout }) => JSON.parse(stdout));
  expect(answers.reduce((sum, { shards }) => sum + shards, 0)).toBe(9);
  expect(answers.reduce((sum, { games }) => sum + games, 0)).toBe(20);

  const status = await call('campaign', 'status', id, '--json');
  expect(status.code).toBe(0);
  expect(JSON.parse(status.stdout).campaigns).toMatchObject([
    { campaign: id, shards: 9, shards_done: 9, disputed: [] },
  ]);
  expect((await call('campaign', 'status')).stdout).toContain('  100 %: 9 of 9 shards done, the last at 2');

  const result = await call(
    'campaign',
    'result',
    '--fixtures',
    at('many'),
    '--out',
    at('many.json'),
    ...WITH_FORGETFUL,
  );
  const games = ['--games', '20', '--seed', '7', ...WITH_FORGETFUL];
  const one = await callMulligan(['check', ...games, '--fixtures', at('one'), '--out', at('one.json')]);
  expect([result.code, one.code]).toEqual([1, 1]);
  expect(readFileSync(at('many.json'), 'utf8')).toBe(readFileSync(at('one.json'), 'utf8'));
}, 60_000);

test('another version, another subject and another id are refused, by worker and result', async () => {
  const id = await start('--games', '5', '--shards', '1', ...WITH_FORGETFUL);
  for (const args of [worker, ['campaign', 'result', '--fixtures', at('none')]]) {
    const bare = await call(...args);
    expect(bare.code).toBe(2);
    expect(bare.stderr).toMatch(/--subject: expected the module [0-9a-f]{12} that is on trial, found none/);
  }
  await admin(
    url,
    `UPDATE ${CAMPAIGNS_SCHEMA}.campaigns SET program = program || '{"version":"0.0.9"}' WHERE id = '${id}'`,
  );
  for (const args of [worker, ['campaign', 'result', '--fixtures', at('none')]]) {
    const old = await call(...args, ...WITH_FORGETFUL);
    expect(old.code).toBe(2);
    expect(old.stderr).toMatch(
      new RegExp(`campaign ${id}: expected .*mulligan 0\\.0\\.9 \\([0-9a-f]{12}\\), found 0\\.1`),
    );
  }
  const other = await call('worker', '--campaign', '7f3a0000-0000-4000-8000-000000000001');
  expect(other.code).toBe(2);
  expect(other.stderr).toMatch(/campaign: expected one of .*, found "7f3a/);
});

test('a shard that comes out otherwise for another worker breaks the campaign', async () => {
  const id = await start('--games', '10', '--shards', '2');
  expect((await call(...worker)).code).toBe(0);
  const tables = await CampaignTables.open(url);
  const tallies = await tables.tallies(id);
  const [first, second] = tallies as [Tally, Tally];
  expect(await tables.keepResult(id, 1, first, 'another')).toBe(true);
  expect(await tables.keepResult(id, 2, { ...second, events: second.events + 1 }, 'another')).toBe(false);
  expect(await tables.tallies(id)).toEqual(tallies);
  await tables.close();
  const { code, stdout, stderr } = await call('campaign', 'result', '--fixtures', at('none'), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'broken', breaches: [expect.stringContaining('shard 2')] });
  expect(stderr).toContain('shard 2: another found something else: one seed made two games');
});

test('a shard that lacks games is refused by its number', async () => {
  const id = await start('--games', '10', '--shards', '2');
  const tables = await CampaignTables.open(url);
  await tables.keepResult(id, 1, NOTHING, 'another');
  await tables.close();
  expect((await call(...worker)).code).toBe(0);
  const { code, stderr } = await call('campaign', 'result', '--fixtures', at('none'));
  expect(code).toBe(3);
  expect(stderr).toContain('shard 1: expected games 1 to 5, found others');
});

test('Ctrl-C gives back what is under way, and somebody else ends it', async () => {
  await start('--games', '1600', '--shards', '2');
  const ended = await runMulligan([...worker, '--database-url', url], {
    whileRunning: (kill, stderr) => stderr.once('data', () => setTimeout(() => kill('SIGINT'), 400)),
  });
  expect(ended.code).toBe(130);
  expect(JSON.parse(ended.stdout)).toMatchObject({ verdict: 'undecided' });
  const rest = await call(...worker);
  expect(rest.code).toBe(0);
  expect(JSON.parse(ended.stdout).shards + JSON.parse(rest.stdout).shards).toBe(2);
}, 60_000);

test('games go through the database, each shard in a schema that is gone afterwards', async () => {
  await start('--games', '6', '--shards', '2', '--store', 'postgres');
  expect((await call(...worker)).code).toBe(0);
  const { code, stdout } = await call('campaign', 'result', '--fixtures', at('none'), '--json');
  expect({ code, store: JSON.parse(stdout).store }).toEqual({ code: 0, store: 'postgres' });
  const schemas = await database.schemas();
  expect(schemas.filter((name) => /^mulligan_[0-9a-f]{16}$/.test(name))).toEqual([]);
}, 60_000);

test.for([
  { args: ['--games', '3', '--shards', '4'], message: '--shards: expected at most 3 for as many games, found 4' },
  { args: ['--games', '3', '--lease', '9'], message: '--lease: expected a whole number from 10' },
  { args: [], message: "required option '--games <number>'" },
])('start with $args is a mistake of usage', async ({ args, message }) => {
  const { code, stderr } = await call('campaign', 'start', ...args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
