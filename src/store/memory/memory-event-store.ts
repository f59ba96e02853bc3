/** The store that lives and dies with its process. It gives the port its plainest meaning. */
import { isDeepStrictEqual } from 'node:util';
import { parseEventValue } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { type AppendOutcome, idsOf } from '../append-outcome.ts';
import { type Batch, checkBatch } from '../check-batch.ts';
import { checkFilter, checkGameId, checkRange } from '../check-query.ts';
import { ConcurrencyError, StoreClosedError } from '../errors.ts';
import type { EventStore, SequenceRange } from '../event-store.ts';
import type { GameFilter, GameRecord } from '../game-record.ts';
import { foldGameRecord } from './fold-game-record.ts';

/** Events at index n have the number n + 1. Nobody outside ever holds one of these objects. */
interface GameLog {
  readonly events: GameEvent[];
  /** The id of each event's row. */
  readonly ids: number[];
  record: GameRecord | undefined;
}

/** Keeps everything in memory. Appending is synchronous within, so writers never meet in the middle of a batch. */
export class MemoryEventStore implements EventStore {
  readonly #games = new Map<string, GameLog>();
  #lastId = 0;
  #isClosed = false;

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
    return checked.map((batch) => (batch === undefined ? { status: 'written', ids: [] } : this.#write(batch)));
  }

  async getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]> {
    checkGameId(gameId);
    const { from, to } = checkRange(range);
    this.#assertOpen();
    return this.#eventsOf(gameId)
      .slice(Math.max(from, 1) - 1, to)
      .map(parseEventValue);
  }

  async getLatestSequence(gameId: string): Promise<number> {
    checkGameId(gameId);
    this.#assertOpen();
    return this.#eventsOf(gameId).length;
  }

  async *streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent> {
    checkGameId(gameId);
    const { from } = checkRange(range);
    this.#assertOpen();
    for (const event of this.#eventsOf(gameId).slice(Math.max(from, 1) - 1)) {
      this.#assertOpen();
      yield parseEventValue(event);
    }
  }

  async *streamAllEvents(): AsyncIterable<GameEvent> {
    this.#assertOpen();
    // Logs grow at their ends only, so their lengths now are what there is now.
    const snapshot = [...this.#games].map(([gameId, { events }]) => ({ gameId, events, length: events.length }));
    snapshot.sort((one, other) => compareText(one.gameId, other.gameId));
    for (const { events, length } of snapshot) {
      for (const event of events.slice(0, length)) {
        this.#assertOpen();
        yield parseEventValue(event);
      }
    }
  }

  async listGames(filter: GameFilter = {}): Promise<GameRecord[]> {
    checkFilter(filter);
    this.#assertOpen();
    const records = [...this.#games.values()].flatMap(({ record }) => (record === undefined ? [] : [record]));
    return records
      .filter((record) => matches(record, filter))
      .sort((one, other) => compareText(one.created_at, other.created_at) || compareText(one.id, other.id))
      .slice(0, filter.gamesMax)
      .map((record) => structuredClone(record));
  }

  async getGame(gameId: string): Promise<GameRecord | undefined> {
    checkGameId(gameId);
    this.#assertOpen();
    return structuredClone(this.#games.get(gameId)?.record);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#games.clear();
  }

  #write({ gameId, firstSequence, lastSequence, events }: Batch): AppendOutcome {
    const log = this.#games.get(gameId) ?? { events: [], ids: [], record: undefined };
    const expected = log.events.length + 1;
    if (firstSequence !== expected) {
      if (isDeepStrictEqual(log.events.slice(firstSequence - 1, lastSequence), events))
        return { status: 'already_written', ids: log.ids.slice(firstSequence - 1, lastSequence) };
      return { status: 'conflict', error: new ConcurrencyError({ gameId, expected, found: firstSequence }) };
    }
    this.#games.set(gameId, log);
    for (const event of events) {
      log.record = foldGameRecord(log.record, event, log.events.at(-1)?.event_type);
      log.events.push(event);
      this.#lastId += 1;
      log.ids.push(this.#lastId);
    }
    return { status: 'written', ids: log.ids.slice(firstSequence - 1) };
  }

  #eventsOf(gameId: string): readonly GameEvent[] {
    return this.#games.get(gameId)?.events ?? [];
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreClosedError();
  }
}

function matches(record: GameRecord, { status, roomCode, playerId }: GameFilter): boolean {
  if (status !== undefined && record.status !== status) return false;
  if (roomCode !== undefined && record.room_code !== roomCode) return false;
  return playerId === undefined || record.player_ids.includes(playerId);
}

/** The order of canonical timestamps and of lower-case UUIDs. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
