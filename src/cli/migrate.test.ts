import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readMigrations } from '../store/postgres/schema/migration-files.ts';
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
  for (const role of ['owner', 'appender', 'reader'])
    await admin(inject('postgresUrl'), `DROP ROLE IF EXISTS ${schema}_${role}`);
});

test('applies what is missing, then finds it there', async () => {
  const names = (await readMigrations()).map(({ name }) => name);
  const before = await runMulligan(['migrate', '--status', '--database-url', url]);
  expect(before.code).toBe(3);
  for (const name of names) expect(before.stdout).toContain(`  ${name}  pending\n`);
  expect(before.stdout).toContain(`undecided: ${names.length} migrations to be applied: run mulligan migrate`);
  const first = await runMulligan(['migrate', '--no-roles', '--database-url', url]);
  expect(first.code).toBe(0);
  for (const name of names) expect(first.stdout).toContain(`  ${name}  applied\n`);
  const after = await runMulligan(['migrate', '--status', '--json'], { env: { DATABASE_URL: url } });
  expect(after.code).toBe(0);
  expect(JSON.parse(after.stdout).migrations).toEqual(names.map((name) => ({ name, status: 'applied' })));
  const second = await runMulligan(['migrate', '--json', '--no-roles'], { env: { DATABASE_URL: url } });
  expect(second.code).toBe(0);
  expect(JSON.parse(second.stdout)).toMatchObject({ verdict: 'held', applied: [], already_there: names });
  const third = await runMulligan(['migrate', '--no-roles'], { env: { DATABASE_URL: url } });
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

test('makes roles and partitions, and says so', async () => {
  await admin(url, 'DELETE FROM mulligan_migrations WHERE number = 999');
  const args = ['migrate', '--role-prefix', schema, '--partitions', '2', '--database-url', url];
  const { code, stdout } = await runMulligan(args);
  expect(code).toBe(0);
  expect(stdout).toContain('  events in 2 partitions\n');
  expect(stdout).toContain(`  roles ${schema}_owner, ${schema}_appender, ${schema}_reader\n`);
  const again = await runMulligan([...args.slice(0, 3), '--partitions', '3', '--json', '--database-url', url]);
  expect(again.code).toBe(3);
  expect(JSON.parse(again.stdout).error).toContain('expected events in 3 partitions, found 2');
});

test.each([
  ['--role-prefix', 'Golf', '--role-prefix: expected at most 51 small letters'],
  ['--partitions', '1', '--partitions: expected a whole number from 2 to 1024'],
])('%s %s is a mistake of typing', async (option, value, message) => {
  const { code, stderr } = await runMulligan(['migrate', option, value, '--database-url', url]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
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
