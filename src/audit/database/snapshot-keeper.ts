/** One moment of the database for everybody who reads in it, kept by a transaction of its own that does nothing else. */
import type pg from 'pg';
import type { Database } from '../../store/postgres/database.ts';

export class SnapshotKeeper {
  readonly #database: Database;
  #client: pg.PoolClient | undefined;
  #snapshot: string | undefined;
  #isGone = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * The snapshot, or a new one if the connection of the last was lost. None where the server does not hand them out: then
   * everybody reads at a moment of their own. Throws as `Database.connect` does.
   */
  async current(): Promise<string | undefined> {
    if (this.#client !== undefined && !this.#isGone) return this.#snapshot;
    this.close();
    const client = await this.#database.connect();
    this.#client = client;
    this.#isGone = false;
    // One that was replaced ends as well.
    client.once('end', () => {
      if (this.#client === client) this.renew();
    });
    try {
      const ask: Ask = async (text) => {
        const query = { text, query_timeout: this.#database.queryTimeoutMs };
        return (await client.query<{ snapshot: string }>(query)).rows;
      };
      await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await ask('SET LOCAL idle_in_transaction_session_timeout = 0');
      this.#snapshot = await exported(ask);
      return this.#snapshot;
    } catch (cause) {
      this.close();
      throw this.#database.typed(cause);
    }
  }

  /** Somebody has found that it is there no more. */
  renew(): void {
    this.#isGone = true;
  }

  close(): void {
    this.#client?.release(true);
    this.#client = undefined;
  }
}

type Ask = (text: string) => Promise<{ readonly snapshot: string }[]>;

/** None where the server refuses; if it does not answer at all, the next statement says so. */
async function exported(ask: Ask): Promise<string | undefined> {
  try {
    const [row] = await ask('SELECT pg_catalog.pg_export_snapshot() AS snapshot');
    return row?.snapshot;
  } catch {
    await ask('ROLLBACK');
    return undefined;
  }
}
