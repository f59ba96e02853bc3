/** What errors say: their name, and one sentence with the place, what was expected and what was found. */
import { expect, test } from 'vitest';
import { parseEventValue } from './codec.ts';
import { InvalidEventError, InvalidLogError, SequenceError } from './errors.ts';
import { EVENT_TYPES } from './event-data.ts';
import { assertContinues } from './sequence.ts';
import { faultOf } from './testing/fault-of.ts';
import { sampleEvent } from './testing/sample-events.ts';
import { timestampOf } from './timestamp.ts';

const fault = { expected: 'text', found: '7' };

test.each([
  [
    new InvalidEventError({ path: 'data.reason', ...fault }),
    'InvalidEventError: event, data.reason: expected text, found 7',
  ],
  [new InvalidEventError({ path: '', ...fault }), 'InvalidEventError: event: expected text, found 7'],
  [new InvalidLogError(3, new Error('what it was')), 'InvalidLogError: line 3: what it was'],
  [
    new SequenceError({ subject: 'sequence_num', gameId: 'g', expected: 4, found: 6 }),
    'SequenceError: game g: expected sequence_num 4, found 6',
  ],
])('%s', (error, text) => {
  expect(`${error}`).toBe(text);
});

test('a game that is created again is told what may come there', () => {
  const again = parseEventValue({ ...sampleEvent('game_created'), sequence_num: 2 });
  const place = { game_id: again.game_id, sequence_num: 1 };
  expect(() => assertContinues(place, again)).toThrow('any but game_created after the first event, found game_created');
});

test('the cause of a line that is no event is kept', () => {
  const cause = new Error('what it was');
  expect(new InvalidLogError(1, cause).cause).toBe(cause);
});

test('a type that is none is told all that there are', () => {
  expect(faultOf({ event_type: 'card_lost' }).expected).toBe(`one of ${EVENT_TYPES.join(', ')}`);
});

test('a moment that is no whole number of microseconds is named', () => {
  expect(() => timestampOf(0.5)).toThrow(new RangeError('expected whole microseconds, found 0.5'));
});
