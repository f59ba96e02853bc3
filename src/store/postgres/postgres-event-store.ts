/** The store in PostgreSQL: the tables of migrations/, in the schema that the connection URL leads to. */
import type { GameEvent } from '../../events/event.ts';
import { type AppendOutcome, idsOf } from '../append-outcome.ts';
import { checkBatch } from '../check-batch.ts';
import { checkFilter, checkGameId, checkRange } from '../check-query.ts';
import { StoreClosedError } from '../errors.ts';
import type { EventStore, SequenceRange } from '../event-store.ts';
import type { GameFilter, GameRecord } from '../game-record.ts';
import { AppendQueue } from './append/append-queue.ts';
import { RETRY_BUDGET_MS } from './append/retry-budget.ts';
import { Database, type Statement } from './database.ts';
import type { Allowances, DatabaseOptions } from './database-options.ts';
import { type EventRow, eventOfRow, SELECT_ALL_EVENTS, SELECT_EVENTS, SELECT_LATEST } from './event-row.ts';
import { type GameRow, gameOfRow, SELECT_GAME, selectGames } from './game-row.ts';
import { RowStream } from './row-stream.ts';
import { assertSafe } from './schema/safe-opening.ts';

/** How the store uses its database. */
export interface PostgresOptions extends DatabaseOptions {
  /** Milliseconds for which an append whose answer is lost, or which is disturbed, is offered again; 10,000 unless given. */
  readonly retryBudgetMs?: number;
  /** What is refused at opening, and shall not be. */
  readonly allow?: Allowances;
}

/** Beyond the port: `StoreConnectionError` and `StoreQueryError`, with the driver's error as their cause. */
export class PostgresEventStore implements EventStore {
  readonly #database: Database;
  readonly #queue: AppendQueue;
  readonly #streams = new Set<RowStream<EventRow>>();
  #closed: Promise<void> | undefined;

  /**
   * Opens the store whose tables are where `url` (postgres://…) leads. Throws `UnsafeServerError` for a server whose
   * settings may lose events, `MigrationError` for tables of another version (unless `options.allow` says otherwise),
   * `StoreConnectionError`, `StoreQueryError`.
   */
  static async open(url: string, options: PostgresOptions = {}): Promise<PostgresEventStore> {
    const database = new Database(url, options);
    try {
      await assertSafe(database, options.allow ?? {});
    } catch (error) {
      await database.close();
      throw error;
    }
    return new PostgresEventStore(database, options);
  }

  private constructor(database: Database, options: PostgresOptions) {
    this.#database = database;
    this.#queue = new AppendQueue(this.#database, options.retryBudgetMs ?? RETRY_BUDGET_MS);
  }

  async append(event: GameEvent): Promise<number> {
    const [id] = await this.appendBatch([event]);
    // One event in, one id out.
    return id as number;
  }

  async appendBatch(events: readonly GameEvent[]): Promise<number[]> {
    const [outcome] = await this.appendBatches([events]);
    // One batch in, one outcome out.
    return idsOf(outcome as AppendOutcome);
  }

  async appendBatches(batches: readonly (readonly GameEvent[])[]): Promise<AppendOutcome[]> {
    const checked = batches.map(checkBatch);
    this.#assertOpen();
    return Promise.all(checked.map((batch) => (batch === undefined ? EMPTY : this.#queue.append(batch))));
  }

  async getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]> {
    checkGameId(gameId);
    this.#assertOpen();
    const { from, to } = checkRange(range);
    const rows = await this.#database.query<EventRow>(SELECT_EVENTS, [gameId, from, to]);
    return rows.map(eventOfRow);
  }

  async getLatestSequence(gameId: string): Promise<number> {
    checkGameId(gameId);
    this.#assertOpen();
    const [row] = await this.#database.query<{ latest: number }>(SELECT_LATEST, [gameId]);
    // An aggregate without groups is always one row.
    return (row as { latest: number }).latest;
  }

  async *streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent> {
    checkGameId(gameId);
    const { from, to } = checkRange(range);
    yield* this.#stream(SELECT_EVENTS, [gameId, from, to]);
  }

  async *streamAllEvents(): AsyncIterable<GameEvent> {
    yield* this.#stream(SELECT_ALL_EVENTS, []);
  }

  async listGames(filter: GameFilter = {}): Promise<GameRecord[]> {
    checkFilter(filter);
    this.#assertOpen();
    const { statement, values } = selectGames(filter);
    return (await this.#database.query<GameRow>(statement, values)).map(gameOfRow);
  }

  async getGame(gameId: string): Promise<GameRecord | undefined> {
    checkGameId(gameId);
    this.#assertOpen();
    return (await this.#database.query<GameRow>(SELECT_GAME, [gameId])).map(gameOfRow)[0];
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** One statement, so all its rows are of one snapshot. */
  async *#stream({ text }: Statement, values: unknown[]): AsyncIterable<GameEvent> {
    this.#assertOpen();
    const stream = await RowStream.open<EventRow>(this.#database, text, values);
    this.#streams.add(stream);
    try {
      for (let rows = await stream.read(); rows.length > 0; rows = await stream.read()) {
        for (const row of rows) {
          this.#assertOpen();
          yield eventOfRow(row);
        }
      }
    } finally {
      await stream.close();
      this.#streams.delete(stream);
    }
  }

  async #close(): Promise<void> {
    // Those that were asked for before may still have to be sent, or sent again.
    await this.#queue.idle();
    const closed = this.#database.close();
    // A stream that nobody reads any more would be waited for without end.
    for (const stream of this.#streams) stream.destroy();
    await closed;
  }

  #assertOpen(): void {
    if (this.#closed !== undefined) throw new StoreClosedError();
  }
}

const EMPTY: AppendOutcome = { status: 'written', ids: [] };
