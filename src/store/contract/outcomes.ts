import { expect, test } from 'vitest';
import { InvalidEventError, SequenceError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import type { AppendOutcome } from '../append-outcome.ts';
import { ConcurrencyError, StoreClosedError } from '../errors.ts';
import { newGameId, simpleLog } from '../testing/build-events.ts';
import { errorOf, type OpenStore, useStore } from './open-store.ts';

/** The same event as another writer would tell it. */
function elsewhere(event: GameEvent): GameEvent {
  return { ...event, timestamp: event.timestamp.replace(/\d{3}Z$/, '999Z') };
}

export function outcomesContract(open: OpenStore): void {
  const store = useStore(open);

  test('a batch that is offered again, the same in everything, succeeds with the same ids and changes nothing', async () => {
    const log = simpleLog(12);
    const gameId = log[0]?.game_id ?? '';
    const ids = await store().appendBatch(log.slice(0, 8));
    expect(await store().appendBatch(log.slice(0, 8))).toEqual(ids);
    const record = await store().getGame(gameId);
    await store().appendBatch(log.slice(8));
    // Also when the game has gone on, and when only a part of what was written is offered.
    expect(await store().appendBatch(log.slice(0, 8))).toEqual(ids);
    expect(await store().appendBatch(log.slice(3, 5))).toEqual(ids.slice(3, 5));
    expect(await store().append(log[7] as GameEvent)).toBe(ids[7]); // Twelve events were made.
    expect(await store().getEvents(gameId)).toEqual(log);
    expect(await store().getGame(gameId)).toEqual(record);
  });

  test.for([
    { change: 'another time', alter: elsewhere },
    { change: 'another player', alter: (event: GameEvent) => ({ ...event, player_id: 'p2' }) as GameEvent },
    {
      change: 'other data',
      alter: (event: GameEvent) => ({ ...event, data: { ...event.data, source: 'discard' } }) as GameEvent,
    },
  ])('the same numbers with $change in the last event are a conflict', async ({ alter }) => {
    const log = simpleLog(9);
    await store().appendBatch(log);
    const [outcome] = await store().appendBatches([log.slice(4).map((event, at) => (at === 4 ? alter(event) : event))]);
    expect(outcome).toMatchObject({ status: 'conflict', error: { expected: 10, found: 5 } });
    expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log);
  });

  test('a batch of which only the beginning is there is a conflict, and nothing of it is added', async () => {
    const log = simpleLog(9);
    await store().appendBatch(log.slice(0, 6));
    const [outcome] = await store().appendBatches([log.slice(4)]);
    expect(outcome).toMatchObject({ status: 'conflict', error: { expected: 7, found: 5 } });
    expect(await store().getLatestSequence(log[0]?.game_id ?? '')).toBe(6);
  });

  test('each of many batches has its own outcome, in the order of the batches', async () => {
    const [fresh, repeated, behind, ahead, goesOn] = Array.from({ length: 5 }, () => simpleLog(6));
    for (const log of [repeated, behind, ahead, goesOn] as GameEvent[][]) await store().appendBatch(log.slice(0, 4));
    const outcomes = await store().appendBatches([
      (goesOn as GameEvent[]).slice(4),
      (ahead as GameEvent[]).slice(5),
      [],
      (behind as GameEvent[]).slice(2, 4).map(elsewhere),
      (repeated as GameEvent[]).slice(0, 4),
      fresh as GameEvent[],
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'written',
      'conflict',
      'written',
      'conflict',
      'already_written',
      'written',
    ]);
    expect(outcomes.map((outcome) => ('ids' in outcome ? outcome.ids.length : undefined))).toEqual([
      2,
      undefined,
      0,
      undefined,
      4,
      6,
    ]);
    expect(outcomes[1]).toMatchObject({ error: { gameId: ahead?.[0]?.game_id, expected: 5, found: 6 } });
    for (const [log, length] of [
      [goesOn, 6],
      [ahead, 4],
      [behind, 4],
      [repeated, 4],
      [fresh, 6],
    ] as [GameEvent[], number][])
      expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log.slice(0, length));
  });

  test('batches of one game are written one after the other; after one that fails the later ones are conflicts', async () => {
    const [log, torn] = [simpleLog(9), simpleLog(9)];
    const pieces = (events: GameEvent[]) => [events.slice(0, 3), events.slice(3, 4), events.slice(4)];
    const [first, second, third] = pieces(torn);
    const outcomes = await store().appendBatches([
      ...pieces(log),
      first as GameEvent[],
      third as GameEvent[],
      second as GameEvent[],
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'written',
      'written',
      'written',
      'written',
      'conflict',
      'written',
    ]);
    expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log);
    expect(await store().getEvents(torn[0]?.game_id ?? '')).toEqual(torn.slice(0, 4));
  });

  test('appends of one game that do not wait for one another are written in the order of the calls', async () => {
    const log = simpleLog(60);
    await Promise.all(log.map((event) => store().append(event)));
    expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log);
  });

  test('one batch that is none keeps all others out', async () => {
    const [good, bad, gap] = [simpleLog(3), simpleLog(3), simpleLog(3)];
    const broken = bad.map((event, at): GameEvent => (at === 1 ? { ...event, timestamp: 'tomorrow' } : event));
    expect(await errorOf(store().appendBatches([good, broken]))).toBeInstanceOf(InvalidEventError);
    expect(await errorOf(store().appendBatches([good, gap.filter((_, at) => at !== 1)]))).toBeInstanceOf(SequenceError);
    expect(await store().getLatestSequence(good[0]?.game_id ?? '')).toBe(0);
  });

  test('many games that each wait for their next event get it, and nobody else’s fault disturbs them', async () => {
    const logs = Array.from({ length: 40 }, () => simpleLog(12));
    const outcomes = new Map<string, AppendOutcome['status'][]>();
    await Promise.all(
      logs.map(async (log, game) => {
        const gameId = log[0]?.game_id ?? '';
        const statuses: AppendOutcome['status'][] = [];
        outcomes.set(gameId, statuses);
        for (const event of log) {
          // Every fifth game offers an event that leaves one out, before each of its own.
          const ahead = game % 5 === 0 ? log[event.sequence_num + 1] : undefined;
          if (ahead !== undefined) expect(await errorOf(store().append(ahead))).toBeInstanceOf(ConcurrencyError);
          const [outcome] = await store().appendBatches([[event]]);
          statuses.push((outcome as AppendOutcome).status);
        }
      }),
    );
    for (const log of logs) {
      expect(outcomes.get(log[0]?.game_id ?? '')).toEqual(log.map(() => 'written'));
      expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log);
    }
  });

  test('an empty batch is written, and no batches are nothing to do', async () => {
    expect(await store().appendBatches([[], []])).toEqual([
      { status: 'written', ids: [] },
      { status: 'written', ids: [] },
    ]);
    expect(await store().appendBatches([])).toEqual([]);
  });

  test('after closing, batches are refused', async () => {
    const closing = await open();
    await closing.store.close();
    expect(await errorOf(closing.store.appendBatches([simpleLog(3, newGameId())]))).toBeInstanceOf(StoreClosedError);
    await closing.dispose();
  });
}
