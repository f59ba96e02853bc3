import { describe, expect, it } from 'vitest';
import { parseEventValue } from './codec.ts';
import { pathOfNonPlain } from './plain-data.ts';
import { faultOf, faultOfText } from './testing/fault-of.ts';
import { sampleEvent } from './testing/sample-events.ts';

class Odd {
  readonly rank = 'A';
  readonly suit = 'hearts';
}

class List extends Array<number> {}

describe('an event is made of plain data:', () => {
  it.each<[string, unknown, string]>([
    ['a Date', new Date(0), 'data'],
    ['a Map', new Map(), 'data'],
    ['a Set', new Set(), 'data'],
    ['an error', new Error('x'), 'data'],
    ['a list', [], 'data'],
    ['a function', () => ({}), 'data'],
    ['an object that inherits from another', Object.create({}), 'data'],
  ])('%s is no data', (_, data, path) => {
    expect(faultOf({ ...sampleEvent('flip_skipped'), data }).path).toBe(path);
  });

  it('an instance of a class is no card, even with the fields of one', () => {
    expect(faultOf({ ...sampleEvent('card_discarded'), data: { card: new Odd() } })).toMatchObject({
      path: 'data.card',
      expected: 'a plain object or list',
    });
  });

  it('an instance is found within a Map, too', () => {
    const value = { ...sampleEvent('round_started') };
    const hand = [new Odd(), ...Array.from({ length: 5 }, () => ({ rank: 'A', suit: 'hearts' }))];
    value.data = { ...value.data, dealt_cards: new Map([['a b', hand]]) };
    expect(faultOf(value)).toMatchObject({
      path: 'data.dealt_cards["a b"][0]',
      found: '{"rank":"A","suit":"hearts"}',
    });
  });

  it('a list of another class is no list', () => {
    const value = sampleEvent('knock_early');
    Object.assign(value.data, { positions: List.from([2]) });
    expect(faultOf(value).path).toBe('data.positions');
  });

  it('fields that are inherited are not there', () => {
    expect(faultOf(Object.create(sampleEvent('flip_skipped'))).path).toBe('event_type');
  });

  it('an object without prototype is plain', () => {
    const data: unknown = Object.assign(Object.create(null), sampleEvent('card_discarded').data);
    expect(parseEventValue({ ...sampleEvent('card_discarded'), data }).event_type).toBe('card_discarded');
  });

  it('Maps lie in the data of an event and nowhere else', () => {
    expect(pathOfNonPlain({ data: { scores: new Map([['a', 1]]) } })).toBeUndefined();
    expect(pathOfNonPlain({ data: new Map() })).toEqual(['data']);
    expect(pathOfNonPlain({ data: { hands: { a: new Map() } } })).toEqual(['data', 'hands', 'a']);
  });
});

describe.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('a field called %s', (name) => {
  const text = JSON.stringify(sampleEvent('card_discarded'));
  const field = `"${name}":{"rank":"A"},`;

  it.each([
    ['of the event', '"event_type"', name],
    ['of its data', '"card"', `data.${name}`],
    ['of a card', '"rank"', `data.card.${name}`],
  ])('%s is refused', (_, before, path) => {
    expect(faultOfText(text.replace(before, field + before))).toMatchObject({ path, expected: 'no such field' });
  });

  it('of the options is refused', () => {
    const created = JSON.stringify(sampleEvent('game_created')).replace('"flip_mode"', `${field}"flip_mode"`);
    expect(faultOfText(created)).toMatchObject({ path: `data.options.${name}`, expected: 'no such field' });
  });

  it('does not stand in for one that is missing', () => {
    const lacking = text.replace('"data":', `"${name}":`);
    expect(['data', name]).toContain(faultOfText(lacking).path);
  });
});
