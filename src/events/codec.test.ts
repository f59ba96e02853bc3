import { describe, expect, it } from 'vitest';
import { cardOf } from '../golf/card.ts';
import { parseEvent, parseEventValue, serializeEvent } from './codec.ts';
import { PLAYER_EVENT_TYPES } from './event.ts';
import { EVENT_TYPES, type EventType } from './event-data.ts';
import { faultOf } from './testing/fault-of.ts';
import { sampleEvent } from './testing/sample-events.ts';

const ODD_IDS = ['__proto__', 'constructor', '10', '2', 'a b', '🧑‍🚀', 'e\u0301', '\u00e9', '"'];

describe.each(EVENT_TYPES)('%s', (type) => {
  it('comes back from text as it was written', () => {
    const raw = sampleEvent(type);
    const event = parseEvent(JSON.stringify(raw));
    expect(JSON.parse(serializeEvent(event))).toEqual(raw);
    expect(parseEvent(serializeEvent(event))).toEqual(event);
    expect(parseEventValue(event)).toEqual(event);
    expect(parseEventValue(raw)).toEqual(event);
  });

  it('is written on one line', () => {
    expect(serializeEvent(parseEventValue(sampleEvent(type)))).not.toMatch(/[\r\n]/);
  });

  it('is told of a player, or of none', () => {
    const ofPlayer = (PLAYER_EVENT_TYPES as readonly EventType[]).includes(type);
    const fault = faultOf({ ...sampleEvent(type), player_id: ofPlayer ? null : 'ann' });
    expect(fault.path).toBe('player_id');
    expect(fault.expected).toBe(ofPlayer ? 'text' : 'null');
  });

  it('needs each of its fields, and has no other', () => {
    const raw = sampleEvent(type);
    for (const field of Object.keys(raw.data)) {
      const { [field]: _, ...lacking } = raw.data;
      expect(faultOf({ ...raw, data: lacking })).toMatchObject({ path: `data.${field}`, found: 'nothing' });
      expect(faultOf({ ...raw, data: { ...raw.data, [field]: undefined } }).path).toBe(`data.${field}`);
    }
    expect(faultOf(sampleEvent(type, { extra: 1 }))).toMatchObject({ path: 'data.extra', expected: 'no such field' });
  });
});

describe('an event', () => {
  it.each(['event_type', 'game_id', 'sequence_num', 'timestamp', 'player_id', 'data'])('needs its %s', (field) => {
    const { [field]: _, ...lacking } = { ...sampleEvent('flip_skipped') } as Record<string, unknown>;
    expect(faultOf(lacking)).toMatchObject({ path: field, found: 'nothing' });
  });

  it('has no other field', () => {
    expect(faultOf({ ...sampleEvent('flip_skipped'), id: 3 })).toMatchObject({ path: 'id', found: '3' });
  });

  it.each([undefined, null, 7, 'x', [], [{}]])('is not %j', (value) => {
    expect(faultOf(value)).toMatchObject({ path: '', expected: 'an object' });
  });

  it.each(['card_lost', '', '__proto__', 'constructor', 7, null])('has no type %j', (event_type) => {
    const fault = faultOf({ ...sampleEvent('flip_skipped'), event_type });
    expect(fault.path).toBe('event_type');
    for (const type of EVENT_TYPES) expect(fault.expected).toContain(type);
  });

  it('holds the one object of each card', () => {
    const event = parseEvent(JSON.stringify(sampleEvent('game_started')));
    if (event.event_type !== 'game_started') throw new Error('the type changed');
    expect(event.data.first_discard).toBe(cardOf('10', 'clubs'));
    expect(event.data.dealt_cards.get('ann')?.[0]).toBe(cardOf('A', 'hearts'));
  });

  it('shares nothing with the value that it was read from', () => {
    const raw = sampleEvent('initial_flip');
    const event = parseEventValue(raw);
    Object.assign(raw.data, { positions: [] });
    expect(event).toEqual(parseEventValue(sampleEvent('initial_flip')));
  });
});

describe('player ids as keys', () => {
  it.each(ODD_IDS)('%j survives', (id) => {
    const text = JSON.stringify(sampleEvent('round_ended')).replaceAll('"bo":', `${JSON.stringify(id)}:`);
    const event = parseEvent(text);
    if (event.event_type !== 'round_ended') throw new Error('the type changed');
    expect(event.data.scores.get(id)).toBe(0);
    expect([...event.data.final_hands.keys()].sort()).toEqual(['ann', id].sort());
    expect(parseEvent(serializeEvent(event))).toEqual(event);
    expect(serializeEvent(event)).toContain(`${JSON.stringify(id)}:0`);
  });

  it('are compared as they are written: two that look alike are two', () => {
    const scores = { 'e\u0301': 1, '\u00e9': 2 };
    const event = parseEventValue(sampleEvent('round_ended', { scores }));
    if (event.event_type !== 'round_ended') throw new Error('the type changed');
    expect(event.data.scores.size).toBe(2);
  });

  it.each([
    ['the empty text', '', 'a key that is text of at least 1 character'],
    ['51 characters', 'x'.repeat(51), 'a key that is at most 50 characters'],
    ['a NUL', 'a\0', 'a key that is text without the NUL character'],
    ['half of a surrogate pair', '\ud83c', 'a key that is well-formed Unicode (no lone surrogate)'],
  ])('are not %s', (_, id, expected) => {
    const fault = faultOf(sampleEvent('round_ended', { scores: { ann: 1, [id]: 2 } }));
    expect(fault.path).toMatch(/^data\.scores\b/);
    expect(fault.expected).toBe(expected);
    expect(fault.found).toMatch(/^"/);
  });

  it('are one to six', () => {
    const scores = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, seat) => [`p${seat}`, seat]));
    expect(parseEventValue(sampleEvent('round_ended', { scores: scores(6) })).event_type).toBe('round_ended');
    for (const count of [0, 7])
      expect(faultOf(sampleEvent('round_ended', { scores: scores(count) }))).toMatchObject({
        path: 'data.scores',
        expected: 'an object with 1 to 6 player ids as keys',
      });
  });

  it.each([null, undefined, [1], 'ann', 3])('are those of an object and not of %j', (scores) => {
    expect(faultOf(sampleEvent('game_ended', { final_scores: scores })).path).toBe('data.final_scores');
  });
});
