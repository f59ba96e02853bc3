import { expect, test } from 'vitest';
import { ConcurrencyError } from '../../store/errors.ts';
import { MemoryEventStore } from '../../store/memory/memory-event-store.ts';
import { simpleLog } from '../../store/testing/build-events.ts';
import { type TimedAppend, TimedStore } from './timed-store.ts';

test('tells of every append that wrote something, and of no other', async () => {
  const [log, other] = [simpleLog(9), simpleLog(5)];
  const [first, ...rest] = log;
  if (first === undefined) throw new Error('expected a log with events');
  const appends: TimedAppend[] = [];
  let nowUs = 0;
  const clock = (): number => {
    nowUs += 7;
    return nowUs;
  };
  const store = new TimedStore(new MemoryEventStore(), (append) => appends.push(append), clock);
  await store.append(first);
  await store.appendBatch(rest.slice(0, 3));
  await expect(store.appendBatch(rest.slice(4))).rejects.toThrow(ConcurrencyError);
  await store.appendBatch([]);
  const again = rest.slice(0, 3);
  await store.appendBatches([again]);
  await store.appendBatches([again, rest.slice(3, 5), other, rest.slice(7)]);
  expect(await store.getEvents(first.game_id)).toEqual(log.slice(0, 6));
  expect(appends.map(({ begunUs, endedUs, events }) => [endedUs - begunUs, events])).toEqual([
    [7, 1],
    [7, 3],
    [7, 7],
  ]);
});
