/**
 * Where PostgreSQL comes from: `DATABASE_URL` if it is set; a container when `MULLIGAN_POSTGRES=testcontainers`;
 * otherwise a server of one's own from npm, which needs nothing installed.
 */
import pg from 'pg';
import { CONNECT_TIMEOUT_MS } from '../postgres/database.ts';
import { databaseTarget } from '../postgres/database-target.ts';
import { storeError } from '../postgres/store-error.ts';
import { startEmbedded } from './embedded-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { ServerSettingError } from './server-error.ts';
import { DEFAULT_IMAGE, startContainer } from './testcontainers-server.ts';

/** Variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A server, from wherever `env` says (see above).
 *
 * Throws `StoreConnectionError` for a given server that does not answer, `ServerStartError` for one of ours that does
 * not start, `ServerSettingError` for an unknown `MULLIGAN_POSTGRES`.
 */
export async function startPostgres(env: Environment = process.env): Promise<PostgresServer> {
  // Empty counts as not set, as usual in shells and CI.
  const { DATABASE_URL = '', MULLIGAN_POSTGRES = '', MULLIGAN_POSTGRES_IMAGE = '' } = env;
  if (DATABASE_URL !== '') return givenServer(DATABASE_URL);
  switch (MULLIGAN_POSTGRES) {
    case '':
    case 'embedded':
      return startEmbedded();
    case 'testcontainers':
      return startContainer(MULLIGAN_POSTGRES_IMAGE || DEFAULT_IMAGE);
    default:
      throw new ServerSettingError('MULLIGAN_POSTGRES', '"testcontainers", "embedded" or nothing', MULLIGAN_POSTGRES);
  }
}

async function givenServer(url: string): Promise<PostgresServer> {
  await assertAnswers(url);
  return { url, kind: 'given', stop: async () => {} };
}

/** With a client of its own: a pool would leave the connection open, and the process waiting, when it is the driver that gives up a login. */
async function assertAnswers(url: string): Promise<void> {
  const target = databaseTarget(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    throw storeError(cause, target);
  } finally {
    await client.end().catch(() => {});
  }
}
