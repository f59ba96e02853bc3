/**
 * Several stores of the same tables as one: each call goes to the next of them. So does a database look that several
 * processes write to, and writers who race through one of these do so in the database and not in a queue of this process.
 * Calls that do not wait for one another have no order, as those of different processes have none.
 */
import type { GameEvent } from '../events/event.ts';
import type { AppendOutcome } from './append-outcome.ts';
import type { EventStore, SequenceRange } from './event-store.ts';
import type { GameFilter, GameRecord } from './game-record.ts';

export class TurnTakingStore implements EventStore {
  readonly #stores: readonly [EventStore, ...EventStore[]];
  #calls = 0;

  constructor(stores: readonly [EventStore, ...EventStore[]]) {
    this.#stores = stores;
  }

  append(event: GameEvent): Promise<number> {
    return this.#next().append(event);
  }

  appendBatch(events: readonly GameEvent[]): Promise<number[]> {
    return this.#next().appendBatch(events);
  }

  appendBatches(batches: readonly (readonly GameEvent[])[]): Promise<AppendOutcome[]> {
    return this.#next().appendBatches(batches);
  }

  getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]> {
    return this.#next().getEvents(gameId, range);
  }

  getLatestSequence(gameId: string): Promise<number> {
    return this.#next().getLatestSequence(gameId);
  }

  streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent> {
    return this.#next().streamEvents(gameId, range);
  }

  streamAllEvents(): AsyncIterable<GameEvent> {
    return this.#next().streamAllEvents();
  }

  listGames(filter?: GameFilter): Promise<GameRecord[]> {
    return this.#next().listGames(filter);
  }

  getGame(gameId: string): Promise<GameRecord | undefined> {
    return this.#next().getGame(gameId);
  }

  async close(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.close()));
  }

  #next(): EventStore {
    const [first] = this.#stores;
    this.#calls += 1;
    return this.#stores[this.#calls % this.#stores.length] ?? first;
  }
}
