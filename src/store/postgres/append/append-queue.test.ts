/** What goes together in one statement, and what waits: with a database that answers when it is told to. */
import { expect, test } from 'vitest';
import type { GameEvent } from '../../../events/event.ts';
import { type Batch, checkBatch } from '../../check-batch.ts';
import { newGameId, simpleLog } from '../../testing/build-events.ts';
import type { Database } from '../database.ts';
import { AppendQueue } from './append-queue.ts';

/** Each statement's games, in the order of the statements; the answers are given by the test. */
class SlowDatabase {
  readonly statements: string[][] = [];
  readonly #answers: (() => void)[] = [];

  query(_statement: unknown, [games]: [string[]]): Promise<unknown[]> {
    this.statements.push(games);
    return new Promise((resolve) => {
      this.#answers.push(() => resolve(games.map((game_id) => ({ game_id, latest: 0, ids: '1' }))));
    });
  }

  /** Answers the statement that has waited longest, and lets everybody hear of it. */
  async answer(): Promise<void> {
    this.#answers.shift()?.();
    await settled();
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function batchOf(events: readonly GameEvent[]): Batch {
  // It has events.
  return checkBatch(events) as Batch;
}

function batches(count: number, length = 1): Batch[] {
  return Array.from({ length: count }, () => batchOf(simpleLog(Math.max(3, length)).slice(0, length)));
}

function open() {
  const database = new SlowDatabase();
  // Of a database nothing else is asked here.
  return { database, queue: new AppendQueue(database as unknown as Database, 1000) };
}

test('who finds a lane free is sent at once, alone', async () => {
  const { database, queue } = open();
  const [batch] = batches(1);
  const outcome = queue.append(batch as Batch);
  await settled();
  expect(database.statements).toEqual([[batch?.gameId]]);
  await database.answer();
  expect(await outcome).toEqual({ status: 'written', ids: [1] });
});

test('those who ask in the same moment go together', async () => {
  const { database, queue } = open();
  for (const batch of batches(30)) void queue.append(batch);
  await settled();
  expect(database.statements.map((games) => games.length)).toEqual([30]);
});

test('while two statements are under way the others gather, and the next one takes them all', async () => {
  const { database, queue } = open();
  for (const batch of batches(2)) {
    void queue.append(batch);
    await settled();
  }
  for (const batch of batches(40)) {
    void queue.append(batch);
    await settled();
  }
  expect(database.statements.map((games) => games.length)).toEqual([1, 1]);
  await database.answer();
  expect(database.statements.map((games) => games.length)).toEqual([1, 1, 40]);
});

test('a game has one batch under way, and its next one waits, while others pass', async () => {
  const { database, queue } = open();
  const log = simpleLog(3, newGameId());
  const [first, second, third] = log.map((event) => batchOf([event])) as [Batch, Batch, Batch];
  const [other] = batches(1) as [Batch];
  const order: number[] = [];
  for (const [index, batch] of [first, second, third].entries()) void queue.append(batch).then(() => order.push(index));
  void queue.append(other);
  await settled();
  expect(database.statements).toEqual([[first.gameId, other.gameId]]);
  await database.answer();
  await database.answer();
  await database.answer();
  expect(database.statements.slice(1)).toEqual([[first.gameId], [first.gameId]]);
  expect(order).toEqual([0, 1, 2]);
});

test('a statement takes some thousand events and no more, but any batch alone', async () => {
  const { database, queue } = open();
  for (const batch of batches(5, 2000)) void queue.append(batch);
  const [huge] = batches(1, 9000) as [Batch];
  void queue.append(huge);
  await settled();
  expect(database.statements.map((games) => games.length)).toEqual([2, 2]);
  await database.answer();
  await database.answer();
  expect(database.statements.slice(2).map((games) => games.length)).toEqual([1, 1]);
  expect(database.statements.flat()).toContain(huge.gameId);
});

test('idle is when nothing waits and nothing is under way', async () => {
  const { database, queue } = open();
  await queue.idle();
  for (const batch of batches(3)) {
    void queue.append(batch);
    await settled();
  }
  let isIdle = false;
  const idle = queue.idle().then(() => {
    isIdle = true;
  });
  await database.answer();
  await database.answer();
  expect({ isIdle, statements: database.statements.length }).toEqual({ isIdle: false, statements: 3 });
  await database.answer();
  await idle;
  expect(isIdle).toBe(true);
});
