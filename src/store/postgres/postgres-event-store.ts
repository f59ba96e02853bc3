/** The store in PostgreSQL: the tables of migrations/, in the schema that the connection URL leads to. */
import type { GameEvent } from '../../events/event.ts';
import { type Batch, checkBatch } from '../check-batch.ts';
import { checkFilter, checkGameId, checkRange } from '../check-query.ts';
import { ConcurrencyError } from '../errors.ts';
import type { EventStore, SequenceRange } from '../event-store.ts';
import type { GameFilter, GameRecord } from '../game-record.ts';
import { APPEND_BATCH, type AppendedRow, isSequenceTaken } from './append-batch.ts';
import { Database } from './database.ts';
import { type EventRow, eventOfRow, rowsAsJson, SELECT_EVENTS, SELECT_LATEST } from './event-row.ts';
import { type GameRow, gameOfRow, SELECT_GAME, selectGames } from './game-row.ts';
import { RowStream } from './row-stream.ts';

/** Beyond the port: `StoreConnectionError` and `StoreQueryError`, with the driver's error as their cause. */
export class PostgresEventStore implements EventStore {
  readonly #database: Database;
  readonly #streams = new Set<RowStream<EventRow>>();

  /** Connects at the first call. `url`: postgres://…; the tables must be there (migrate.ts). */
  constructor(url: string, options: { connectionsMax?: number } = {}) {
    this.#database = new Database(url, options);
  }

  async append(event: GameEvent): Promise<number> {
    const [id] = await this.appendBatch([event]);
    // One event in, one id out.
    return id as number;
  }

  async appendBatch(events: readonly GameEvent[]): Promise<number[]> {
    const batch = checkBatch(events);
    this.#database.assertOpen();
    if (batch === undefined) return [];
    try {
      return await this.#write(batch);
    } catch (error) {
      if (!isSequenceTaken(error)) throw error;
      const latest = await this.getLatestSequence(batch.gameId);
      throw conflict(batch, latest, error);
    }
  }

  async getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]> {
    checkGameId(gameId);
    const { from, to } = checkRange(range);
    const rows = await this.#database.query<EventRow>(SELECT_EVENTS, [gameId, from, to]);
    return rows.map(eventOfRow);
  }

  async getLatestSequence(gameId: string): Promise<number> {
    checkGameId(gameId);
    const [row] = await this.#database.query<{ latest: number }>(SELECT_LATEST, [gameId]);
    // An aggregate without groups is always one row.
    return (row as { latest: number }).latest;
  }

  async *streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent> {
    checkGameId(gameId);
    const { from, to } = checkRange(range);
    const stream = await RowStream.open<EventRow>(this.#database, SELECT_EVENTS.text, [gameId, from, to]);
    this.#streams.add(stream);
    try {
      for (let rows = await stream.read(); rows.length > 0; rows = await stream.read()) {
        for (const row of rows) {
          this.#database.assertOpen();
          yield eventOfRow(row);
        }
      }
    } finally {
      this.#streams.delete(stream);
      await stream.close();
    }
  }

  async listGames(filter: GameFilter = {}): Promise<GameRecord[]> {
    checkFilter(filter);
    const { statement, values } = selectGames(filter);
    return (await this.#database.query<GameRow>(statement, values)).map(gameOfRow);
  }

  async getGame(gameId: string): Promise<GameRecord | undefined> {
    checkGameId(gameId);
    return (await this.#database.query<GameRow>(SELECT_GAME, [gameId])).map(gameOfRow)[0];
  }

  async close(): Promise<void> {
    const closed = this.#database.close();
    // A stream that nobody reads any more would be waited for without end.
    for (const stream of this.#streams) stream.destroy();
    await closed;
  }

  async #write(batch: Batch): Promise<number[]> {
    const values = [batch.gameId, batch.firstSequence, rowsAsJson(batch.events)];
    const rows = await this.#database.query<AppendedRow>(APPEND_BATCH, values);
    return rows.map(({ latest, id }) => {
      if (id === null) throw conflict(batch, latest);
      return Number(id);
    });
  }
}

function conflict(batch: Batch, latest: number, cause?: Error): ConcurrencyError {
  const found = batch.firstSequence;
  return new ConcurrencyError({ gameId: batch.gameId, expected: latest + 1, found }, { cause });
}
