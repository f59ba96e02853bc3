/** A store with some of its methods replaced. */
import type { EventStore } from '../../src/store/event-store.ts';

export function storeWith(store: EventStore, instead: Partial<EventStore>): EventStore {
  return {
    append: (event) => store.append(event),
    appendBatch: (events) => store.appendBatch(events),
    appendBatches: (batches) => store.appendBatches(batches),
    getEvents: (gameId, range) => store.getEvents(gameId, range),
    getLatestSequence: (gameId) => store.getLatestSequence(gameId),
    streamEvents: (gameId, range) => store.streamEvents(gameId, range),
    streamAllEvents: () => store.streamAllEvents(),
    listGames: (filter) => store.listGames(filter),
    getGame: (gameId) => store.getGame(gameId),
    close: () => store.close(),
    ...instead,
  };
}
