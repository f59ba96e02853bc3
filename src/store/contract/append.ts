import { expect, test } from 'vitest';
import type { GameEvent } from '../../events/event.ts';
import { timestampOf } from '../../events/timestamp.ts';
import { overwrite } from '../overwrite.ts';
import { LogBuilder, newGameId, simpleLog } from '../testing/build-events.ts';
import { ODD_IDS } from '../testing/odd-ids.ts';
import { type OpenStore, useStore } from './open-store.ts';

export function appendContract(open: OpenStore): void {
  const store = useStore(open);

  test('keeps single events and answers with growing row ids', async () => {
    const log = simpleLog(4);
    const ids: number[] = [];
    for (const event of log) ids.push(await store().append(event));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
    expect(ids.every(Number.isSafeInteger)).toBe(true);
    expect(await store().getEvents(gameOf(log))).toEqual(log);
  });

  test('keeps a batch and answers with the ids of its rows in order', async () => {
    const log = simpleLog(30);
    const first = await store().appendBatch(log.slice(0, 10));
    const second = await store().appendBatch(log.slice(10));
    const ids = [...first, ...second];
    expect(ids).toHaveLength(30);
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
    expect(await store().getEvents(gameOf(log))).toEqual(log);
  });

  test('an empty batch is nothing to do', async () => {
    expect(await store().appendBatch([])).toEqual([]);
  });

  test('keeps events of every shape as they are', async () => {
    const log = new LogBuilder().created().joined('p1').joined('p2').started(['p1', 'p2']).drawn('p1', 3);
    log.roundEnded(['p1', 'p2']).left('p2').ended(['p1', 'p2'], 'p1');
    await store().appendBatch(log.events);
    expect(await store().getEvents(log.gameId)).toEqual(log.events);
  });

  test.for(ODD_IDS)('keeps the id %j', async (id) => {
    const others = ODD_IDS.filter((other) => other !== id).slice(0, 3);
    const players = [id, ...others];
    const log = new LogBuilder().created(id);
    for (const player of players) log.joined(player);
    log.started(players).drawn(id, 1).roundEnded(players).ended(players, id);
    await store().appendBatch(log.events.slice(0, 4));
    for (const event of log.events.slice(4)) await store().append(event);
    expect(await store().getEvents(log.gameId)).toEqual(log.events);
    expect(await store().getGame(log.gameId)).toMatchObject({ host_id: id, winner_id: id, player_ids: players });
  });

  test.for([
    '0001-01-01T00:00:00.000000Z',
    '1883-11-18T12:03:57.999999Z',
    '1969-12-31T23:59:59.999999Z',
    '2026-03-01T12:00:00.000001Z',
    '2026-03-01T12:00:00.123456Z',
    '2026-03-29T01:30:00.100000Z',
    '9999-12-31T23:59:59.999999Z',
  ])('keeps the time %s to the microsecond', async (timestamp) => {
    const [event] = simpleLog(1).map((created): GameEvent => ({ ...created, timestamp }));
    // A log of one event has one.
    await store().append(event as GameEvent);
    expect(await store().getEvents((event as GameEvent).game_id)).toEqual([event]);
    expect(await store().getGame((event as GameEvent).game_id)).toMatchObject({ created_at: timestamp });
  });

  test('keeps neighbouring microseconds apart', async () => {
    const gameId = newGameId();
    const log = simpleLog(200, gameId).map(
      (event, index): GameEvent => ({ ...event, timestamp: timestampOf(4_102_444_799_999_900 + index) }),
    );
    await store().appendBatch(log);
    expect(await store().getEvents(gameId)).toEqual(log);
  });

  test('what happens to an event after it was given or taken changes nothing in the store', async () => {
    const log = new LogBuilder().created().joined('p1').joined('p2').started(['p1', 'p2']).events;
    const given = structuredClone(log);
    const gameId = gameOf(log);
    await store().appendBatch(given);
    const before = await store().getGame(gameId);
    for (const event of given) overwrite(event);
    for (const event of await store().getEvents(gameId)) overwrite(event);
    for await (const event of store().streamEvents(gameId)) overwrite(event);
    overwrite(await store().getGame(gameId));
    for (const record of await store().listGames()) overwrite(record);
    expect(await store().getEvents(gameId)).toEqual(log);
    expect(await store().getGame(gameId)).toEqual(before);
  });
}

function gameOf(log: readonly GameEvent[]): string {
  return log[0]?.game_id ?? '';
}
