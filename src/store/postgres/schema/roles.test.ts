/** Who may make the roles, and who is told that he may not. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { errorOf } from '../../contract/open-store.ts';
import { admin } from '../../testing/admin.ts';
import { withSearchPath } from '../search-path.ts';
import { migrate } from './migrate.ts';

const ROLES = ['owner', 'appender', 'reader'];

let name: string;

/** A login with these rights, to whom a schema belongs; answers with the way into it. */
async function loginWith(rights: string): Promise<string> {
  await admin(inject('postgresUrl'), `CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${rights}`);
  await admin(inject('postgresUrl'), `CREATE SCHEMA ${name} AUTHORIZATION ${name}`);
  const url = new URL(withSearchPath(inject('postgresUrl'), name));
  [url.username, url.password] = [name, 'secret'];
  return url.href;
}

beforeEach(() => {
  name = `mulligan_test_${randomBytes(6).toString('hex')}`;
});
afterEach(async () => {
  await admin(inject('postgresUrl'), `DROP SCHEMA ${name} CASCADE`);
  for (const role of ROLES) await admin(inject('postgresUrl'), `DROP ROLE IF EXISTS ${name}_${role}`);
  await admin(inject('postgresUrl'), `DROP ROLE ${name}`);
});

test('whoever may create roles makes them, is no superuser, and migrates on as a member of the owner', async () => {
  const url = await loginWith('CREATEROLE');
  await migrate(url, { rolePrefix: name });
  const [row] = await admin(
    url,
    `SELECT tableowner FROM pg_tables WHERE schemaname = '${name}' AND tablename = 'events'`,
  );
  expect(row).toEqual({ tableowner: `${name}_owner` });
  expect((await migrate(url, { rolePrefix: name, partitions: 2 })).applied).toEqual([]);
  const roles = await admin(url, `SELECT rolcanlogin FROM pg_roles WHERE rolname LIKE '${name}\\_%'`);
  expect(roles).toEqual(ROLES.map(() => ({ rolcanlogin: false })));
});

test('whoever may not is told so, and how to go on; without roles it works', async () => {
  const url = await loginWith('');
  expect(await errorOf(migrate(url, { rolePrefix: name }))).toMatchObject({
    name: 'MigrationError',
    fault: 'failed',
    migration: 'options/roles.sql',
    message: expect.stringContaining('or without them (--no-roles)'),
  });
  expect((await migrate(url)).applied).toEqual([]);
});
