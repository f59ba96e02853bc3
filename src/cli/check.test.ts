import { expect, inject, test, vi } from 'vitest';
import { callMulligan } from './testing/call-mulligan.ts';
import { runMulligan } from './testing/run-mulligan.ts';

/** The answer without what differs from run to run. */
function lasting(stdout: string): object {
  const { seconds, games_per_second, events_per_second, ...rest } = JSON.parse(stdout);
  for (const figure of [seconds, games_per_second, events_per_second]) expect(typeof figure).toBe('number');
  return rest;
}

test('the same seed gives the same answer but for times, and nothing else is on stdout', async () => {
  const args = ['check', '--games', '40', '--seed', '7', '--json'];
  const first = await callMulligan(args);
  expect(first.code).toBe(0);
  const answer = lasting(first.stdout);
  expect(answer).toMatchObject({ verdict: 'held', seed: '7', games: 40, fidelity: 1, findings: [], store: 'memory' });
  expect(lasting((await callMulligan(args)).stdout)).toEqual(answer);
});

test('tells people the verdict first', async () => {
  const { code, stdout, stderr } = await callMulligan(['check', '--games', '5', '--seed', 'any']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^held: fidelity 100 %, 5 games, \d+ events, 0 findings\nstore memory, /);
  expect(stderr).toContain('seed any, 5 games, store memory, 1 worker, every property\n20 %: 1 game, 0 findings\n');
});

test('plays through PostgreSQL, and tells how long appends took', async () => {
  vi.stubEnv('DATABASE_URL', inject('postgresUrl'));
  const { code, stdout } = await callMulligan([
    'check',
    '--games',
    '4',
    '--seed',
    '7',
    '--store',
    'postgres',
    '--json',
  ]);
  expect(code).toBe(0);
  const { latency, ...answer } = JSON.parse(stdout);
  expect(answer).toMatchObject({ verdict: 'held', games: 4, store: 'postgres' });
  expect(latency.events).toBeGreaterThan(answer.events);
  expect(latency.events).toBeGreaterThanOrEqual(latency.appends);
  // Round trip, race and games table store each game of their own.
  expect(latency.appends).toBeGreaterThanOrEqual(12);
  const times = [0, latency.p50_ms, latency.p95_ms, latency.p99_ms, latency.worst_ms];
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  vi.unstubAllEnvs();
});

test.each([
  [['--games', '0'], /--games: expected a whole number from 1/],
  [['--games', '1e3'], /--games: expected a whole number/],
  [['--store', 'mysql'], /--store: expected memory or postgres, found "mysql"/],
  [['--fixtures', 'package.json'], /--fixtures: expected a directory that can be written to, found "package.json": /],
  [['--seed', ''], /--seed: expected 1 to 100 printable ASCII characters/],
  [['--seed', 'two words'], /--seed: expected/],
])('%j is a mistake of usage', async (args, message) => {
  const { code, stdout, stderr } = await callMulligan(['check', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test('a DATABASE_URL that is none is a mistake of usage, and is not shown', async () => {
  vi.stubEnv('DATABASE_URL', 'secret');
  const { code, stderr } = await callMulligan(['check', '--games', '2', '--store', 'postgres']);
  vi.unstubAllEnvs();
  expect(code).toBe(2);
  expect(stderr).toMatch(/DATABASE_URL: expected a URL such as .*, found something else/);
  expect(stderr).not.toContain('secret');
});

test('a server that asks for a password which the URL lacks ends the program at once', async ({ skip }) => {
  const url = new URL(inject('postgresUrl'));
  if (url.password === '') skip('this server asks for none');
  url.password = '';
  const env = { DATABASE_URL: url.href, PGPASSWORD: '', PGPASSFILE: '/no/such/file' };
  const { code, stderr } = await runMulligan(['check', '--games', '2', '--store', 'postgres'], { env });
  expect(code).toBe(3);
  expect(stderr).toContain('no connection: expected a password, found none');
}, 20_000);
