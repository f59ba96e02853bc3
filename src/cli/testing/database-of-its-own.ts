/** For tests of what has schemas with fixed names: a database that nobody else uses. */
import { randomBytes } from 'node:crypto';
import { admin } from '../../store/testing/admin.ts';

export interface OwnDatabase {
  readonly url: string;
  /** Names of the schemas that are there. */
  schemas(): Promise<string[]>;
  drop(): Promise<void>;
}

/** `serverUrl`: a database of the same server, of somebody who may create databases. */
export async function databaseOfItsOwn(serverUrl: string): Promise<OwnDatabase> {
  const name = `mulligan_test_${randomBytes(6).toString('hex')}`;
  await admin(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    schemas: async () => {
      const rows = await admin<{ name: string }>(url.href, 'SELECT nspname AS name FROM pg_namespace');
      return rows.map((row) => row.name);
    },
    drop: async () => {
      await admin(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
