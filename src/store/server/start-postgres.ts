/**
 * Where PostgreSQL comes from: `DATABASE_URL` if it is set; a container when `MULLIGAN_POSTGRES=testcontainers`;
 * otherwise a server of one's own from npm, which needs nothing installed.
 */
import { Database } from '../postgres/database.ts';
import { startEmbedded } from './embedded-server.ts';
import type { PostgresServer } from './postgres-server.ts';
import { ServerSettingError } from './server-error.ts';
import { DEFAULT_IMAGE, startContainer } from './testcontainers-server.ts';

/**
 * Throws `StoreConnectionError` for a given server that does not answer, `ServerStartError` for one of ours that does
 * not start, `ServerSettingError` for an unknown `MULLIGAN_POSTGRES`.
 */
export async function startPostgres(env: NodeJS.ProcessEnv = process.env): Promise<PostgresServer> {
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
  const database = new Database(url, { connectionsMax: 1 });
  try {
    await database.query({ text: 'SELECT 1' });
  } finally {
    await database.close();
  }
  return { url, kind: 'given', stop: async () => {} };
}
