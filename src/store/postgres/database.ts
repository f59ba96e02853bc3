/** A pool of connections to one database, whose failures are typed and never end the process. */
import pg from 'pg';
import { StoreClosedError, type StoreConnectionError, type StoreQueryError } from '../errors.ts';
import type { DatabaseOptions } from './database-options.ts';
import { databaseTarget } from './database-target.ts';
import { isConnectionGood, isMeeting, lostUnderWay, storeError } from './store-error.ts';

/** Waiting longer than this for a connection, new or free, is a failure. */
export const CONNECT_TIMEOUT_MS = 30_000;

/** Silence after which the network is asked whether it is still there. */
const KEEP_ALIVE_MS = 10_000;

const DEFAULTS: Required<DatabaseOptions> = {
  connectionsMax: 10,
  connectTimeoutMs: CONNECT_TIMEOUT_MS,
  queryTimeoutMs: 60_000,
  lockTimeoutMs: 1000,
  streamIdleMs: 600_000,
};

export interface Statement {
  readonly text: string;
  /** A statement with a name is planned once per connection: single appends are 1.6 times as fast (measured). */
  readonly name?: string;
}

/**
 * Plans with a name are made once, for any values: the server would plan each single append anew, because it takes one
 * for cheaper than a plan for any number of them, and that costs as much as the append itself (measured).
 */
function sessionSettings(lockTimeoutMs: number): string {
  return `SET lock_timeout = ${lockTimeoutMs}; SET plan_cache_mode = force_generic_plan`;
}

/**
 * Whether the server goes on after it refused a statement. One that ends over it (a full disk under its own log, say) gives
 * the same codes, and what it refused may have been carried out: only its silence tells. Who lost a race is spared the question.
 */
async function stillAnswers(client: pg.PoolClient, cause: unknown, timeoutMs: number): Promise<boolean> {
  if (isMeeting(cause)) return true;
  const question = { text: 'SELECT 1', query_timeout: timeoutMs };
  return client.query(question).then(
    () => true,
    () => false,
  );
}

export class Database {
  /** `host:port/database`, for messages. */
  readonly target: string;
  readonly queryTimeoutMs: number;
  readonly streamIdleMs: number;
  readonly #pool: pg.Pool;
  /** Calls that wait for a connection or an answer. The pool itself forgets those that wait when it is ended. */
  readonly #underWay = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  /** Opens nothing yet: the first statement does. Throws `StoreConnectionError` for a URL that is none. */
  constructor(url: string, options: DatabaseOptions = {}) {
    const { connectionsMax, connectTimeoutMs, queryTimeoutMs, lockTimeoutMs, streamIdleMs } = {
      ...DEFAULTS,
      ...options,
    };
    this.target = databaseTarget(url);
    this.queryTimeoutMs = queryTimeoutMs;
    this.streamIdleMs = streamIdleMs;
    const settings = { text: sessionSettings(lockTimeoutMs), query_timeout: connectTimeoutMs };
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connectionsMax,
      connectionTimeoutMillis: connectTimeoutMs,
      onConnect: async (client) => {
        await client.query(settings);
      },
      // Idle connections do not keep a process alive whose work is done.
      allowExitOnIdle: true,
      application_name: 'mulligan',
      // An answer that may take hours is waited for; a network that is dead is noticed all the same.
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    // A connection lost while nobody uses it is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** Runs one statement on its own. Throws `StoreConnectionError`, `StoreQueryError`, `StoreClosedError`. */
  async query<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    // Not for the whole connection: a cursor would be cut off in the middle of a long log.
    const query = { ...statement, values: [...values], query_timeout: this.queryTimeoutMs };
    return this.use(async (client) => (await client.query<Row>(query)).rows);
  }

  /**
   * Lends a connection for some work that leaves nothing open on it, and takes it back when that is done. Throws as
   * `query` does. The pool's own `query` throws a connection away whenever a statement fails on it. One that the
   * server refused, as it does for every writer who loses a race, leaves the connection as good as it was, with its plans.
   */
  async use<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    this.assertOpen();
    return this.#outcomeOf(this.#lend(work));
  }

  /** A connection of one's own, to be released by who asked for it. */
  async connect(): Promise<pg.PoolClient> {
    this.assertOpen();
    const client = await this.#outcomeOf(this.#connect());
    if (this.#closed === undefined) return client;
    client.release();
    throw new StoreClosedError();
  }

  /** Lets no new call in, waits for those under way, then for connections to be given back. May be called twice. */
  close(): Promise<void> {
    this.#closed ??= Promise.allSettled(this.#underWay).then(() => this.#pool.end());
    return this.#closed;
  }

  assertOpen(): void {
    if (this.#closed !== undefined) throw new StoreClosedError();
  }

  /** What the driver threw on a connection of one's own: closing cuts those. */
  typed(cause: unknown): Error {
    return this.#closed === undefined ? this.#typed(cause, isConnectionGood(cause)) : new StoreClosedError({ cause });
  }

  async #lend<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (cause) {
      const isGood = isConnectionGood(cause) && (await stillAnswers(client, cause, this.queryTimeoutMs));
      client.release(!isGood);
      throw this.#typed(cause, isGood);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (cause) {
      throw storeError(cause, this.target);
    }
  }

  /** What the driver threw while something was under way. `isGood`: whether the connection goes on. */
  #typed(cause: unknown, isGood: boolean): StoreConnectionError | StoreQueryError {
    return isGood ? storeError(cause, this.target) : lostUnderWay(cause, this.target);
  }

  async #outcomeOf<T>(call: Promise<T>): Promise<T> {
    this.#underWay.add(call);
    try {
      return await call;
    } finally {
      this.#underWay.delete(call);
    }
  }
}
