import { expect, test } from 'vitest';
import { SequenceError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import { ConcurrencyError } from '../errors.ts';
import type { EventStore } from '../event-store.ts';
import { newGameId, simpleLog } from '../testing/build-events.ts';
import { errorOf, type OpenStore, useStore } from './open-store.ts';

const WRITERS = 8;
const RACES = 20;

export function conflictContract(open: OpenStore): void {
  const store = useStore(open);

  test.for([
    { offered: 'an event whose number is taken', stored: 5, from: 3, to: 4 },
    { offered: 'an event after a gap', stored: 5, from: 7, to: 8 },
    { offered: 'an event other than the first of a new game', stored: 0, from: 2, to: 3 },
    { offered: 'a batch that is there already', stored: 5, from: 1, to: 6 },
    { offered: 'a batch whose beginning is there already', stored: 5, from: 4, to: 9 },
    { offered: 'a batch after a gap', stored: 5, from: 6, to: 10 },
    { offered: 'a batch in the middle of a new game', stored: 0, from: 3, to: 9 },
  ])('refuses $offered, and nothing of it stays', async ({ stored, from, to }) => {
    const gameId = newGameId();
    const log = simpleLog(12, gameId);
    await store().appendBatch(log.slice(0, stored));
    const record = await store().getGame(gameId);
    const offered = log.slice(from, to).map(elsewhere);
    const first = offered[0] as GameEvent; // Every case offers one at least.
    const found = first.sequence_num;
    const error = await errorOf(offered.length === 1 ? store().append(first) : store().appendBatch(offered));
    expect(error).toBeInstanceOf(ConcurrencyError);
    expect(error).toMatchObject({ gameId, expected: stored + 1, found });
    expect(error).toHaveProperty('message', `game ${gameId}: expected sequence ${stored + 1}, found ${found}`);
    expect(await store().getEvents(gameId)).toEqual(log.slice(0, stored));
    expect(await store().getGame(gameId)).toEqual(record);
  });

  test('refuses a batch with a gap or a repetition within, or of two games', async () => {
    const gameId = newGameId();
    const [one, two, three, four] = simpleLog(4, gameId) as [GameEvent, GameEvent, GameEvent, GameEvent];
    const [, otherTwo] = simpleLog(2) as [GameEvent, GameEvent];
    for (const batch of [
      [one, three],
      [one, two, two],
      [two, one],
      [one, two, four],
      [one, otherTwo],
    ]) {
      expect(await errorOf(store().appendBatch(batch))).toBeInstanceOf(SequenceError);
      expect(await store().getLatestSequence(gameId)).toBe(0);
    }
    expect(await errorOf(store().appendBatch([one, otherTwo]))).toMatchObject({
      subject: 'game_id',
      expected: gameId,
      found: otherTwo.game_id,
    });
  });

  test('after a refusal the game goes on', async () => {
    const log = simpleLog(6);
    await store().appendBatch(log.slice(0, 3));
    await errorOf(store().appendBatch(log.slice(2, 5)));
    await errorOf(store().append(log[5] as GameEvent)); // Six events were made.
    await store().appendBatch(log.slice(3));
    expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log);
  });

  test('of many writers of one number exactly one wins, from the first number on', async () => {
    const gameId = newGameId();
    const log = simpleLog(RACES, gameId);
    for (const event of log) {
      const offers = Array.from({ length: WRITERS }, (_, writer) => by(writer, event));
      const outcomes = await race(
        store(),
        offers.map((offer) => [offer]),
      );
      const winners = outcomes.flatMap((error, writer) => (error === undefined ? [writer] : []));
      expect(winners).toHaveLength(1);
      const [stored] = await store().getEvents(gameId, { fromSequence: event.sequence_num });
      expect(stored).toEqual(offers[winners[0] ?? -1]);
      for (const error of outcomes.filter((outcome) => outcome !== undefined))
        expect(error).toMatchObject({ gameId, expected: event.sequence_num + 1, found: event.sequence_num });
    }
  });

  test('of racing batches each is whole or absent, and the numbers have no gap', async () => {
    const gameId = newGameId();
    let length = 0;
    for (let run = 0; run < RACES; run += 1) {
      const log = simpleLog(length + WRITERS + 2, gameId);
      const offers = Array.from({ length: WRITERS }, (_, writer) =>
        log.slice(length, length + 1 + writer).map((event) => by(writer, event)),
      );
      const outcomes = await race(store(), offers);
      const winner = outcomes.indexOf(undefined);
      expect(outcomes.filter((error) => error === undefined)).toHaveLength(1);
      expect(await store().getEvents(gameId, { fromSequence: length + 1 })).toEqual(offers[winner]);
      length += offers[winner]?.length ?? 0;
    }
    expect((await store().getEvents(gameId)).map((event) => event.sequence_num)).toEqual(
      Array.from({ length }, (_, index) => index + 1),
    );
  });

  test('writers of different games do not disturb one another', async () => {
    const logs = Array.from({ length: 24 }, () => simpleLog(25));
    await Promise.all(
      logs.map(async (log) => {
        for (let at = 0; at < log.length; at += 5) await store().appendBatch(log.slice(at, at + 5));
      }),
    );
    for (const log of logs) expect(await store().getEvents(log[0]?.game_id ?? '')).toEqual(log);
  });
}

/** All at once; for each `undefined` or its error, which must be a `ConcurrencyError`. */
async function race(store: EventStore, batches: readonly (readonly GameEvent[])[]): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(batches.map((batch) => store.appendBatch(batch)));
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return undefined;
    expect(outcome.reason).toBeInstanceOf(ConcurrencyError);
    return outcome.reason;
  });
}

/** The same event as another writer would tell it. */
function by(writer: number, event: GameEvent): GameEvent {
  return { ...event, timestamp: event.timestamp.replace(/\d{3}Z$/, `${String(writer).padStart(3, '0')}Z`) };
}

function elsewhere(event: GameEvent): GameEvent {
  return by(999, event);
}
