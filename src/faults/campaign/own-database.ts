/** A database for one trial: campaigns have schemas of fixed names. */
import { randomBytes } from 'node:crypto';
import { Database } from '../../store/postgres/database.ts';

/** Makes one on the server of `url`, and removes it with whoever is still connected. Throws as `Database` does. */
export async function inOwnDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `mulligan_${randomBytes(8).toString('hex')}`;
  const admin = new Database(url, { connectionsMax: 1 });
  try {
    await admin.query({ text: `CREATE DATABASE ${name}` });
    try {
      const own = new URL(url);
      own.pathname = name;
      return await work(own.href);
    } finally {
      await admin.query({ text: `DROP DATABASE ${name} WITH (FORCE)` });
    }
  } finally {
    await admin.close();
  }
}
