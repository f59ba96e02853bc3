/** Reading many rows in bounded memory: a server-side cursor on a connection of its own. */
import type pg from 'pg';
import Cursor from 'pg-cursor';
import type { Database } from './database.ts';

/** Rows that are fetched at once. A round trip costs as much as fifty rows; more rows live longer, and the heap grows for them. */
const PAGE_ROWS = 100;

/**
 * One open cursor. The connection goes back to the pool when the rows have come to their end or the reader leaves, and
 * is destroyed whenever it is not certain that nothing is open on it any more.
 */
export class RowStream<Row extends pg.QueryResultRow> {
  readonly #database: Database;
  readonly #client: pg.PoolClient;
  readonly #cursor: Cursor<Row>;
  readonly #ended = Promise.withResolvers<'ended'>();
  readonly #onEnd = () => {
    this.#isBroken = true;
    this.#ended.resolve('ended');
  };
  #isReleased = false;
  #isBroken = false;
  #timer: NodeJS.Timeout | undefined;

  private constructor(database: Database, client: pg.PoolClient, cursor: Cursor<Row>) {
    this.#database = database;
    this.#client = client;
    this.#cursor = cursor;
    client.once('end', this.#onEnd);
    this.#giveUpAfter(database.streamIdleMs);
  }

  /** Waits for a connection; throws as `Database.connect` does. */
  static async open<Row extends pg.QueryResultRow>(
    database: Database,
    text: string,
    values: unknown[],
  ): Promise<RowStream<Row>> {
    const client = await database.connect();
    return new RowStream<Row>(database, client, client.query(new Cursor<Row>(text, values)));
  }

  /** The next rows, none at the end. Throws typed errors; the connection is gone then. */
  async read(): Promise<Row[]> {
    // The driver's own limit of time does not hold for cursors.
    this.#giveUpAfter(this.#database.queryTimeoutMs);
    try {
      const rows = await this.#cursor.read(PAGE_ROWS);
      this.#giveUpAfter(this.#database.streamIdleMs);
      return rows;
    } catch (cause) {
      this.destroy();
      throw this.#database.typed(cause);
    }
  }

  /** Ends the cursor and gives the connection back. Never throws, and does nothing the second time. */
  async close(): Promise<void> {
    if (this.#isReleased) return;
    this.#giveUpAfter(this.#database.queryTimeoutMs);
    // A connection that died does not answer any more, so its end is waited for as well.
    const outcome = this.#isBroken ? 'ended' : await this.#closeCursor();
    if (outcome === 'closed') this.#release(false);
    else this.destroy();
  }

  /** Cuts the connection, whatever is under way on it. */
  destroy(): void {
    this.#release(true);
  }

  /** Cuts the connection unless something happens before: an answer that does not come, or a reader who has forgotten the stream. */
  #giveUpAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isReleased) this.#timer = setTimeout(() => this.destroy(), milliseconds).unref();
  }

  async #closeCursor(): Promise<'closed' | 'failed' | 'ended'> {
    const closed = this.#cursor.close().then(
      () => 'closed' as const,
      () => 'failed' as const,
    );
    return Promise.race([closed, this.#ended.promise]);
  }

  #release(destroy: boolean): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    clearTimeout(this.#timer);
    this.#client.off('end', this.#onEnd);
    // Whoever waits for the cursor to be closed on a connection that was cut has waited enough.
    this.#ended.resolve('ended');
    this.#client.release(destroy);
  }
}
