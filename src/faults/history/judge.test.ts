import { expect, test } from 'vitest';
import type { GameEvent } from '../../events/event.ts';
import { asToldBy } from '../../harness/as-told-by.ts';
import { ConcurrencyError, StoreConnectionError } from '../../store/errors.ts';
import { simpleLog } from '../../store/testing/build-events.ts';
import { type CallOutcome, History } from './history.ts';
import { judge } from './judge.ts';

const LOG = simpleLog(6);
const GAME = LOG[0]?.game_id ?? '';
const OTHER = asToldBy(1, LOG);

const WRITTEN: CallOutcome = { status: 'written', ids: [] };
const AGAIN: CallOutcome = { status: 'already_written', ids: [] };
const CONFLICT: CallOutcome = {
  status: 'conflict',
  error: new ConcurrencyError({ gameId: GAME, expected: 3, found: 2 }),
};
const LOST = new StoreConnectionError('here', 'lost');
const UNKNOWN: CallOutcome = { status: 'unknown', error: LOST };
const NOT_WRITTEN: CallOutcome = { status: 'not_written', error: LOST };
const THROWN: CallOutcome = { status: 'thrown', error: new Error('anything') };

type Call = readonly [events: readonly GameEvent[], outcome: CallOutcome];

/** What is found after these calls, with this in the log, and these reads of so many events after all calls. */
function found(
  calls: readonly Call[],
  log: readonly GameEvent[],
  reads: readonly (readonly GameEvent[])[] = [],
): string[] {
  const history = new History();
  for (const [index, [events, outcome]] of calls.entries())
    history.appends.push({ writer: `writer ${index}`, events, outcome, begun: index, ended: index + 0.5 });
  for (const events of reads) history.reads.push({ gameId: GAME, events, begun: 100, ended: 101 });
  const logs = new Map(log.length === 0 ? [] : [[GAME, log]]);
  return judge(history, logs).map(({ invariant, says }) => `${invariant}: ${says.replace(`game ${GAME}: `, '')}`);
}

const head: Call = [LOG.slice(0, 3), WRITTEN];
const tail: Call = [LOG.slice(3), WRITTEN];

test.for<{ title: string; calls: readonly Call[]; log: readonly GameEvent[] }>([
  { title: 'all written and there', calls: [head, tail], log: LOG },
  { title: 'written by a repetition', calls: [head, [LOG.slice(3), AGAIN]], log: LOG },
  { title: 'unknown and there', calls: [head, [LOG.slice(3), UNKNOWN]], log: LOG },
  { title: 'unknown and not there', calls: [head, [LOG.slice(3), UNKNOWN]], log: LOG.slice(0, 3) },
  { title: 'unknown, offered again, there', calls: [head, [LOG.slice(3), UNKNOWN], [LOG.slice(3), AGAIN]], log: LOG },
  { title: 'a loser who is not there', calls: [head, tail, [OTHER.slice(3), CONFLICT]], log: LOG },
  { title: 'never got through', calls: [head, [LOG.slice(3), NOT_WRITTEN]], log: LOG.slice(0, 3) },
  {
    title: 'unknown, then refused, then there',
    calls: [head, [LOG.slice(3), UNKNOWN], [LOG.slice(3), CONFLICT]],
    log: LOG,
  },
  {
    title: 'fields in another order',
    calls: [head, tail],
    log: LOG.map(
      (event) =>
        JSON.parse(
          JSON.stringify({ ...event, data: Object.fromEntries(Object.entries(event.data).reverse()) }),
        ) as GameEvent,
    ),
  },
])('nothing is wrong: $title', ({ calls, log }) => {
  expect(found(calls, log, [log])).toEqual([]);
});

test('what was acknowledged and is gone is told', () => {
  expect(found([head, tail], LOG.slice(0, 3))).toEqual([
    'acknowledged is kept: events 4 to 6 of writer 1 were told written, and 3 of 3 are not there as they were (the log has 3)',
  ]);
  expect(found([head, [LOG.slice(3), AGAIN]], LOG.slice(0, 5))[0]).toContain('were told already_written, and 1 of 3');
});

test('what was acknowledged and is another is told, with whose it is', () => {
  const says = found([head, [LOG.slice(3), WRITTEN], [OTHER.slice(3), WRITTEN]], LOG);
  expect(says).toEqual([
    expect.stringContaining('acknowledged is kept: events 4 to 6 of writer 2'),
    'one winner: event 4: both writer 1 and writer 2 were told that it is theirs',
  ]);
});

test.for([UNKNOWN, CONFLICT, NOT_WRITTEN, THROWN])('a part of a batch is never right: $status', (outcome) => {
  const says = found([head, [LOG.slice(3), outcome]], LOG.slice(0, 5));
  expect(says).toEqual(['whole or absent: events 4 to 6 of writer 1 are there in part: 2 of 3']);
});

test.for([CONFLICT, NOT_WRITTEN])('what is there was not refused: $status', (outcome) => {
  expect(found([head, [LOG.slice(3, 4), outcome]], LOG.slice(0, 4))).toEqual([
    `whole or absent: event 4 of writer 1 were told ${outcome.status}, and are there`,
  ]);
});

test('an append that ends in an error is no outcome', () => {
  expect(found([head, [LOG.slice(3), THROWN]], LOG)).toEqual([
    'outcomes are told: events 4 to 6 of writer 1 ended in an error: Error: anything',
  ]);
});

test('numbers run from 1 without gaps', () => {
  expect(found([head, [LOG.slice(4), WRITTEN]], [...LOG.slice(0, 3), ...LOG.slice(4)])).toContain(
    'numbers without gaps: expected number 4, found 5',
  );
});

test('nothing is there that nobody offered', () => {
  const renumbered = { ...(LOG[2] as GameEvent), sequence_num: 4 };
  const says = found([head], [...LOG.slice(0, 3), renumbered]);
  expect(says).toEqual([expect.stringMatching(/^nothing invented: event 4 is none that anybody offered: /)]);
  expect(found([], LOG.slice(0, 1))).toHaveLength(1);
});

test('a read is a beginning of the log that ends with a batch and lacks nothing that was there before', () => {
  const calls = [head, tail];
  expect(found(calls, LOG, [[...LOG.slice(0, 2), OTHER[2] as GameEvent]])).toContain(
    'reads are prefixes: a read of 3 events has another event 3 than the log',
  );
  expect(found(calls, LOG, [LOG.slice(0, 5)])).toEqual([
    'reads are prefixes: a read of 5 events ends within the batch of events 4 to 6',
  ]);
  expect(found(calls, LOG, [LOG.slice(0, 3)])).toEqual([
    'reads are prefixes: a read of 3 events lacks event 6, which had been acknowledged before it began',
  ]);
  expect(found([head, [LOG.slice(3), UNKNOWN]], LOG, [LOG.slice(0, 3)])).toEqual([]);
});

test('counts what nobody knew', () => {
  const history = new History();
  for (const outcome of [WRITTEN, AGAIN, UNKNOWN, CONFLICT])
    history.appends.push({ writer: 'w', events: LOG, outcome, begun: 0, ended: 1 });
  expect(history.ambiguous).toBe(2);
  expect(history.count('written', 'already_written')).toBe(2);
});
