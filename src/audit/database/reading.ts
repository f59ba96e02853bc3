/** Reading somebody else's database: every statement in a transaction that cannot write, all of them of one moment. */
import type pg from 'pg';
import type { Database } from '../../store/postgres/database.ts';

/** Rows that are fetched at once: as many as one game has. */
const FETCH_ROWS = 200;
/** Milliseconds that a server may take to sort a table before it hands out the first row. Lost connections are noticed sooner, by the network. */
const SORT_TIMEOUT_MS = 6 * 60 * 60 * 1000;

export interface Reading {
  /** All rows of one statement, which has to have few. */
  readonly rows: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** The rows of one statement, in bounded memory. */
  readonly stream: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => AsyncIterable<Row>;
}

/**
 * `index`: never reads a whole table for some games of it. `pages`: uses no index, which may be damaged. `survey`: nor any page
 * that it is not told to.
 */
export type Way = 'index' | 'pages' | 'survey';

export interface ReadingOptions {
  /** One that another connection has exported; a moment of its own unless given. */
  readonly snapshot?: string | undefined;
  /** As the server likes unless given. */
  readonly way?: Way;
}

/** A snapshot that has gone with the connection that held it. */
export class SnapshotGoneError extends Error {
  override readonly name = 'SnapshotGoneError';
}

/**
 * What the database may set as it likes for others: limits of time, formats, rows that are hidden from some roles (then it is
 * an error to read them), operators of another schema. Plans are made for the statement at hand.
 */
const SETTINGS: readonly string[] = [
  'default_transaction_read_only = on',
  'statement_timeout = 0',
  'idle_in_transaction_session_timeout = 0',
  'row_security = off',
  'search_path = pg_catalog',
  `timezone = 'UTC'`,
  `datestyle = 'ISO'`,
  'jit = off',
  'cursor_tuple_fraction = 1',
  'plan_cache_mode = auto',
];

const NO_INDEX = ['enable_indexscan = off', 'enable_indexonlyscan = off', 'enable_bitmapscan = off'];

const WAYS: Readonly<Record<Way, readonly string[]>> = {
  index: ['enable_seqscan = off'],
  pages: NO_INDEX,
  survey: [...NO_INDEX, 'enable_seqscan = off', 'max_parallel_workers_per_gather = 0'],
};

/** What the driver threw, told apart from what the work did. */
class DriverFailure extends Error {}

type Outcome<T> = { readonly result: T } | { readonly failure: unknown };

/** Lends a reading for some work. Throws as `Database.use` does, `SnapshotGoneError`, and what the work itself throws. */
export async function inReading<T>(
  database: Database,
  options: ReadingOptions,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const outcome = await database.use(async (client): Promise<Outcome<T>> => {
    const ask: Ask = async (text, values = [], query_timeout = database.queryTimeoutMs) => {
      // Several statements at once go without values.
      const query = { text, ...(values.length > 0 && { values: [...values] }), query_timeout };
      return client.query(query).catch((cause: unknown) => {
        throw new DriverFailure('', { cause });
      });
    };
    try {
      await begin(ask, client, options);
      return { result: await work(readingBy(ask)) };
    } catch (error) {
      if (error instanceof DriverFailure) throw error.cause;
      return { failure: error };
    } finally {
      // Nothing was written; a connection that is lost takes its transaction along.
      await ask('ROLLBACK').catch(() => {});
    }
  });
  if ('failure' in outcome) throw outcome.failure;
  return outcome.result;
}

type Ask = (text: string, values?: readonly unknown[], timeoutMs?: number) => Promise<pg.QueryResult>;

async function begin(ask: Ask, client: pg.PoolClient, { snapshot, way }: ReadingOptions): Promise<void> {
  await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  if (snapshot !== undefined) {
    await ask(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`).catch((error: Error) => {
      throw isGone(error.cause) ? new SnapshotGoneError('the snapshot went with its connection', error) : error;
    });
  }
  const settings = [...SETTINGS, ...(way === undefined ? [] : WAYS[way])];
  await ask(settings.map((setting) => `SET LOCAL ${setting}`).join('; '));
}

/** Invalid or undefined, by version of the server. */
function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^(22023|42704|55000)$/.test(String(cause.code));
}

function readingBy(ask: Ask): Reading {
  let cursors = 0;
  return {
    rows: async (text, values) => (await ask(text, values, SORT_TIMEOUT_MS)).rows,
    stream: async function* (text, values) {
      cursors += 1;
      const name = `audit_${cursors}`;
      await ask(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values);
      for (let isFirst = true; ; isFirst = false) {
        const fetch = `FETCH ${FETCH_ROWS} FROM ${name}`;
        const { rows } = await ask(fetch, [], isFirst ? SORT_TIMEOUT_MS : undefined);
        yield* rows;
        if (rows.length < FETCH_ROWS) break;
      }
      await ask(`CLOSE ${name}`);
    },
  };
}
