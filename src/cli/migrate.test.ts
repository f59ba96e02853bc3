import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readMigrations } from '../store/postgres/migration-files.ts';
import { withSearchPath } from '../store/postgres/search-path.ts';
import { admin } from '../store/testing/admin.ts';
import { runMulligan } from './testing/run-mulligan.ts';

const schema = `mulligan_test_${randomBytes(6).toString('hex')}`;
let url: string;

beforeAll(async () => {
  await admin(inject('postgresUrl'), `CREATE SCHEMA ${schema}`);
  url = withSearchPath(inject('postgresUrl'), schema);
});
afterAll(async () => {
  await admin(inject('postgresUrl'), `DROP SCHEMA ${schema} CASCADE`);
});

test('applies what is missing, then finds it there', async () => {
  const names = (await readMigrations()).map(({ name }) => name);
  const first = await runMulligan(['migrate', '--database-url', url]);
  expect(first.code).toBe(0);
  for (const name of names) expect(first.stdout).toContain(`  ${name}  applied\n`);
  const second = await runMulligan(['migrate', '--json'], { env: { DATABASE_URL: url } });
  expect(second.code).toBe(0);
  expect(JSON.parse(second.stdout)).toMatchObject({ verdict: 'held', applied: [], already_there: names });
  const third = await runMulligan(['migrate'], { env: { DATABASE_URL: url } });
  expect(third.stdout).toContain(
    `held: the database is up to date: 0 migrations applied, ${names.length} there already`,
  );
});

test('a database of a newer version is left alone, undecided', async () => {
  await admin(url, `INSERT INTO mulligan_migrations (number, name, checksum) VALUES (999, '999_later.sql', '')`);
  const { code, stdout, stderr } = await runMulligan(['migrate', '--json', '--database-url', url]);
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'undecided', error: expect.stringContaining('999_later.sql') });
  expect(stderr).not.toMatch(/\n +at /);
});

test('without a URL it says what is missing', async () => {
  const { code, stdout, stderr } = await runMulligan(['migrate']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--database-url: expected a URL such as');
});

test.each(['postgres://golf:secret@127.0.0.1:1/games', 'postgres://golf:secret@nowhere.invalid/games'])(
  'a database that cannot be reached is undecided, and the password stays unsaid: %s',
  async (unreachable) => {
    const { code, stdout, stderr } = await runMulligan(['migrate', '--json', '--database-url', unreachable]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'undecided', error: expect.stringContaining('no connection') });
    expect(stdout + stderr).not.toContain('secret');
  },
);
