import { expect, inject, test } from 'vitest';
import { errorOf } from '../contract/open-store.ts';
import { StoreConnectionError } from '../errors.ts';
import { admin } from '../testing/admin.ts';
import { ServerSettingError } from './server-error.ts';
import { startPostgres } from './start-postgres.ts';

test('uses the given server, whatever else is set, and leaves it running', async () => {
  const url = inject('postgresUrl');
  const server = await startPostgres({ DATABASE_URL: url, MULLIGAN_POSTGRES: 'testcontainers' });
  expect(server).toMatchObject({ url, kind: 'given' });
  await server.stop();
  expect(await admin(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a given server that does not answer is an error at once', async () => {
  const error = await errorOf(startPostgres({ DATABASE_URL: 'postgres://ann:secret@127.0.0.1:1/golf' }));
  expect(error).toBeInstanceOf(StoreConnectionError);
  expect(error).toHaveProperty('message', expect.stringContaining('127.0.0.1:1/golf'));
  expect(error).toHaveProperty('message', expect.not.stringContaining('secret'));
});

test('refuses a kind of server that it does not know', async () => {
  const error = await errorOf(startPostgres({ MULLIGAN_POSTGRES: 'dokcer' }));
  expect(error).toBeInstanceOf(ServerSettingError);
  expect(error).toHaveProperty('message', expect.stringContaining('"dokcer"'));
});

test('an empty setting counts as none', async () => {
  const server = await startPostgres({ DATABASE_URL: '', MULLIGAN_POSTGRES: '' });
  await server.stop();
  expect(server.kind).toBe('embedded');
});
