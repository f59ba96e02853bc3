import { expect, test } from 'vitest';
import { serializeEvent } from '../events/codec.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { eventFields } from './event-fields.ts';

const told = playSmallGame().events.map((event): unknown => JSON.parse(serializeEvent(event)));

test('tells every field of every event, with cards as people write them', () => {
  for (const event of told) {
    const fields = eventFields(event);
    expect(fields.map(({ name }) => name)).toContain('sequence_num');
    for (const { value } of fields) expect(value).not.toMatch(/rank|\[object|undefined/);
  }
  const start = eventFields(told.find((event) => JSON.stringify(event).includes('game_started')));
  expect(start.find(({ name }) => name === 'data.dealt_cards.p1')?.value).toMatch(/^(\S+[♥♦♣♠] ?){6}$/);
  expect(start.find(({ name }) => name === 'data.first_discard')?.value).toMatch(/^\S+[♥♦♣♠]$/);
});

test.each([null, 7, 'text', [1], undefined])('what is no object is one field: %j', (nothing) => {
  expect(eventFields(nothing)).toHaveLength(1);
});

test('what only resembles an event is told as well, and disturbs nothing', () => {
  const fields = eventFields({ data: 7, '\u202E': { rank: 'A', suit: 'none' }, deep: { x: [], y: {} } });
  expect(fields).toEqual([
    { name: 'data', value: '7' },
    { name: '\\u{202e}.rank', value: '"A"' },
    { name: '\\u{202e}.suit', value: '"none"' },
    { name: 'deep.x', value: '[]' },
    { name: 'deep.y', value: '{}' },
  ]);
});
