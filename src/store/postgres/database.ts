/** A pool of connections to one database, whose failures are typed and never end the process. */
import pg from 'pg';
import { StoreClosedError, StoreConnectionError, StoreQueryError } from '../errors.ts';
import { databaseTarget } from './database-target.ts';

/** Waiting longer than this for a connection, new or free, is a failure. */
export const CONNECT_TIMEOUT_MS = 30_000;
const CONNECTIONS_MAX = 10;
/** Connection exceptions, refused credentials, no such database, out of connections, and the server shutting down. */
const CONNECTION_STATES = /^(08|28|3D|53300|57P)/;

export interface Statement {
  readonly text: string;
  /** A statement with a name is planned once per connection: single appends are 1.6 times as fast (measured). */
  readonly name?: string;
}

export class Database {
  readonly #pool: pg.Pool;
  readonly #target: string;
  /** Calls that wait for a connection or an answer. The pool itself forgets those that wait when it is ended. */
  readonly #underWay = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  /** Opens nothing yet: the first statement does. Throws `StoreConnectionError` for a URL that is none. */
  constructor(url: string, { connectionsMax = CONNECTIONS_MAX }: { connectionsMax?: number } = {}) {
    this.#target = databaseTarget(url);
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connectionsMax,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      // Idle connections do not keep a process alive whose work is done.
      allowExitOnIdle: true,
      application_name: 'mulligan',
    });
    // A connection lost while nobody uses it is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** Runs one statement on its own. Throws `StoreConnectionError`, `StoreQueryError`, `StoreClosedError`. */
  async query<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    this.assertOpen();
    return this.#outcomeOf(this.#rowsOf<Row>({ ...statement, values: [...values] }));
  }

  /** A connection of one's own, to be released by who asked for it. */
  async connect(): Promise<pg.PoolClient> {
    this.assertOpen();
    const client = await this.#outcomeOf(this.#pool.connect());
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
    return this.#closed === undefined ? storeError(cause, this.#target) : new StoreClosedError({ cause });
  }

  /**
   * The pool's own `query` throws a connection away whenever a statement fails on it. One that the server refused, as it
   * does for every writer who loses a race, leaves the connection as good as it was, with its plans.
   */
  async #rowsOf<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> {
    const client = await this.#pool.connect();
    try {
      const { rows } = await client.query<Row>(query);
      client.release();
      return rows;
    } catch (cause) {
      client.release(!isRefusedStatement(cause));
      throw cause;
    }
  }

  async #outcomeOf<T>(call: Promise<T>): Promise<T> {
    this.#underWay.add(call);
    try {
      return await call;
    } catch (cause) {
      throw storeError(cause, this.#target);
    } finally {
      this.#underWay.delete(call);
    }
  }
}

/** What the driver threw, as an error of the store. `target`: where it happened, `host:port/database`. */
export function storeError(cause: unknown, target: string): StoreConnectionError | StoreQueryError {
  const reason = reasonOf(cause);
  if (!isRefusedStatement(cause)) return new StoreConnectionError(target, reason, { cause });
  return new StoreQueryError({ target, sqlState: cause.code, constraint: cause.constraint, reason }, { cause });
}

/** Whether the server answered that it would not do this statement, and will do others. */
function isRefusedStatement(cause: unknown): cause is pg.DatabaseError {
  return cause instanceof pg.DatabaseError && !CONNECTION_STATES.test(cause.code ?? '');
}

/**
 * A missing password is told as a state of the protocol, which says little to who forgot it. A host with several
 * addresses fails with an `AggregateError`, whose own message is empty.
 */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.message.endsWith('client password must be a string')) return 'expected a password, found none';
  if (cause.message !== '') return cause.message;
  return cause instanceof AggregateError ? cause.errors.map(reasonOf).join('; ') : cause.name;
}
