import { beforeAll, expect, test } from 'vitest';
import type { GameEvent } from '../../events/event.ts';
import { INT_MAX } from '../../golf/limits.ts';
import { StoreClosedError } from '../errors.ts';
import { newGameId, simpleLog } from '../testing/build-events.ts';
import { errorOf, type OpenStore, useStore } from './open-store.ts';

/** More than a store fetches at once. */
const LONG = 1300;

export function readContract(open: OpenStore): void {
  const store = useStore(open);
  const gameId = newGameId();
  const log = simpleLog(LONG, gameId);

  beforeAll(async () => {
    await store().appendBatch(log);
    await store().appendBatch(simpleLog(10));
  });

  test.for([
    { range: {}, from: 1, to: LONG },
    { range: { fromSequence: 0 }, from: 1, to: LONG },
    { range: { fromSequence: 1 }, from: 1, to: LONG },
    { range: { fromSequence: 7 }, from: 7, to: LONG },
    { range: { toSequence: 7 }, from: 1, to: 7 },
    { range: { fromSequence: 5, toSequence: 5 }, from: 5, to: 5 },
    { range: { fromSequence: 1290, toSequence: INT_MAX }, from: 1290, to: LONG },
    { range: { fromSequence: LONG + 1 }, from: 1, to: 0 },
    { range: { toSequence: 0 }, from: 1, to: 0 },
    { range: { fromSequence: 9, toSequence: 3 }, from: 1, to: 0 },
  ])('getEvents with $range answers with $from to $to', async ({ range, from, to }) => {
    expect(await store().getEvents(gameId, range)).toEqual(log.slice(from - 1, to));
  });

  test('a game that does not exist has no events, no latest number and no record', async () => {
    const nobody = newGameId();
    expect(await store().getEvents(nobody)).toEqual([]);
    expect(await collect(store().streamEvents(nobody))).toEqual([]);
    expect(await store().getLatestSequence(nobody)).toBe(0);
    expect(await store().getGame(nobody)).toBeUndefined();
  });

  test('the latest number is that of the last event', async () => {
    expect(await store().getLatestSequence(gameId)).toBe(LONG);
  });

  test('a stream is the whole log in order, from wherever it begins', async () => {
    expect(await collect(store().streamEvents(gameId))).toEqual(log);
    expect(await collect(store().streamEvents(gameId, { fromSequence: 0 }))).toEqual(log);
    expect(await collect(store().streamEvents(gameId, { fromSequence: 1111 }))).toEqual(log.slice(1110));
    expect(await collect(store().streamEvents(gameId, { fromSequence: LONG + 1 }))).toEqual([]);
  });

  test('a stream shows the log as it was when reading began', async () => {
    const growing = simpleLog(900);
    await store().appendBatch(growing.slice(0, 800));
    const seen: GameEvent[] = [];
    for await (const event of store().streamEvents(growing[0]?.game_id ?? '')) {
      if (seen.length === 0) await store().appendBatch(growing.slice(800));
      seen.push(event);
    }
    expect(seen).toEqual(growing.slice(0, 800));
  });

  test('a stream of all games is each log in order, game after game', async () => {
    const { store: fresh, dispose } = await open();
    const logs = Array.from({ length: 30 }, (_, game) => simpleLog(3 + 41 * (game % 3)));
    expect(await collect(fresh.streamAllEvents())).toEqual([]);
    await fresh.appendBatches(logs);
    const all = await collect(fresh.streamAllEvents());
    const games = logs.toSorted((one, other) => ((one[0]?.game_id ?? '') < (other[0]?.game_id ?? '') ? -1 : 1));
    expect(all).toEqual(games.flat());
    await dispose();
  });

  test('a stream of all games is one moment: of what is written meanwhile it shows nothing', async () => {
    const { store: fresh, dispose } = await open();
    const logs = Array.from({ length: 12 }, () => simpleLog(60));
    const halves = logs.map((log) => log.slice(0, 40));
    await fresh.appendBatches(halves);
    const seen: GameEvent[] = [];
    for await (const event of fresh.streamAllEvents()) {
      if (seen.length === 0) await fresh.appendBatches([...logs.map((log) => log.slice(40)), simpleLog(9)]);
      seen.push(event);
    }
    expect(seen).toHaveLength(12 * 40);
    for (const half of halves) expect(seen.filter(({ game_id }) => game_id === half[0]?.game_id)).toEqual(half);
    await dispose();
  });

  test('many streams at once, most of them left early, leave the store as it was', async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        Array.from({ length: 30 }, async (_, reader) => {
          let count = 0;
          for await (const event of store().streamEvents(gameId)) {
            count += 1;
            expect(event.sequence_num).toBe(count);
            if (count === reader * 20) break;
          }
        }),
      );
    }
    expect(await store().getLatestSequence(gameId)).toBe(LONG);
  });

  test('an error of the reader reaches the caller as it is', async () => {
    const own = new Error('the reader has had enough');
    const read = async () => {
      for await (const event of store().streamEvents(gameId)) if (event.sequence_num === 3) throw own;
    };
    expect(await errorOf(read())).toBe(own);
  });

  test('closing waits for the calls that were made before', async () => {
    const closing = await open();
    const logs = Array.from({ length: 60 }, () => simpleLog(20));
    const appended = logs.map((log) => closing.store.appendBatch(log));
    const read = logs.map((log) => closing.store.getEvents(log[0]?.game_id ?? ''));
    const closed = closing.store.close();
    expect((await Promise.all(appended)).flat()).toHaveLength(60 * 20);
    expect(await Promise.all(read)).toHaveLength(60);
    await closed;
    await closing.dispose();
  });

  test('a closed store says so, and closing ends streams that are open', async () => {
    const closing = await open();
    const events = simpleLog(LONG);
    const id = events[0]?.game_id ?? '';
    await closing.store.appendBatch(events);
    const reader = closing.store.streamEvents(id)[Symbol.asyncIterator]();
    await reader.next();
    await closing.store.close();
    await closing.store.close();
    for (const call of [
      () => reader.next(),
      () => closing.store.append(events[0] as GameEvent), // The log has events.
      () => closing.store.appendBatch([]),
      () => closing.store.getEvents(id),
      () => closing.store.getLatestSequence(id),
      () => collect(closing.store.streamEvents(id)),
      () => collect(closing.store.streamAllEvents()),
      () => closing.store.listGames(),
      () => closing.store.getGame(id),
    ])
      expect(await errorOf(call())).toBeInstanceOf(StoreClosedError);
    await closing.dispose();
  });
}

async function collect(events: AsyncIterable<GameEvent>): Promise<GameEvent[]> {
  const collected: GameEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}
