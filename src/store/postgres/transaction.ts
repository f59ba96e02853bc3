/** Transactions on a connection of one's own. */
import type { ClientBase } from 'pg';
import { isConnectionGood } from './store-error.ts';

/**
 * Does the work in a transaction and commits it; what is thrown in between is thrown on after a rollback. Throws too when the
 * server answers the `COMMIT` of a transaction that had failed: it does so with success, and only the tag `ROLLBACK` tells.
 */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error(`expected COMMIT, found ${command}`);
    return result;
  } catch (error) {
    // A broken connection takes its transaction along, and would only be waited for.
    if (isConnectionGood(error)) await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
