/**
 * Whatever is offered as an event is either refused by the codec, with its place, before a store has seen it; or it comes back from
 * PostgreSQL exactly as it was read. There is nothing in between: nothing is altered in silence, and no database is the
 * first to find fault.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseEvent, parseEventValue, serializeEvent } from '../src/events/codec.ts';
import { InvalidEventError, SequenceError } from '../src/events/errors.ts';
import type { GameEvent } from '../src/events/event.ts';
import { EVENT_TYPES, type EventType } from '../src/events/event-data.ts';
import { type RawEvent, sampleEvent } from '../src/events/testing/sample-events.ts';
import { ODD_TEXTS } from '../src/harness/generate/odd-text.ts';
import type { EventStore } from '../src/store/event-store.ts';
import { MemoryEventStore } from '../src/store/memory/memory-event-store.ts';
import { newGameId } from '../src/store/testing/build-events.ts';
import { openWorkspace, type Workspace } from '../src/store/workspace.ts';
import { SEED } from './support/claim.ts';

const RUNS = 600;
/** Of a list: all cards of a hand are alike. */
const ENTRIES = 2;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace(inject('postgresUrl'));
});
afterAll(() => workspace?.dispose());

const stores: readonly { title: string; open: () => EventStore }[] = [
  { title: 'memory', open: () => new MemoryEventStore() },
  { title: 'PostgreSQL', open: () => workspace.store },
];

/** What nobody should put into an event, by name. None of it can be written down as an event's type. */
const HOSTILE: readonly (readonly [name: string, value: unknown])[] = [
  ['NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud83c'],
  ['the other half', '\udccfb'],
  ['two halves in the wrong order', '\udccf\ud83c'],
  ['the empty text', ''],
  ['a long text', 'x'.repeat(10_000)],
  ['minus zero', -0],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['minus infinity', Number.NEGATIVE_INFINITY],
  ['an unsafe integer', 2 ** 53],
  ['half a number', 0.5],
  ['a number beyond 32 bits', 2 ** 31],
  ['a tiny number', 5e-324],
  ['a big integer', 10n],
  ['nothing', undefined],
  ['null', null],
  ['true', true],
  ['a symbol', Symbol('s')],
  ['a function', () => 7],
  ['a date', new Date(0)],
  ['a Map', new Map([['ann', 1]])],
  ['a Set', new Set([1])],
  ['a text object', Object('text')],
  ['an expression', /x/],
  ['bytes', new Uint8Array([1, 2])],
  [
    'an object of a class',
    new (class Card {
      rank = 'A';
      suit = 'hearts';
    })(),
  ],
  ['an object without a prototype', Object.assign(Object.create(null), { rank: 'A', suit: 'hearts' })],
  ['an object with an inherited field', Object.create({ rank: 'A', suit: 'hearts' })],
  ['an object with a getter', Object.defineProperty({}, 'rank', { enumerable: true, get: () => 'A' })],
  ['a list with a hole', Object.assign([], { 1: { rank: 'A', suit: 'hearts' } })],
  ['a list with a name', Object.assign([{ rank: 'A', suit: 'hearts' }], { note: 1 })],
  ['a field __proto__', JSON.parse('{"__proto__": {"rank": "A"}, "rank": "A", "suit": "hearts"}')],
  ['a field constructor', { constructor: 1, rank: 'A', suit: 'hearts' }],
  ['a field prototype', { prototype: 1, rank: 'A', suit: 'hearts' }],
  ['an unknown field', { rank: 'A', suit: 'hearts', note: 'x' }],
  ['something deep', Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 1)],
  ['something wide', Array.from({ length: 2000 }, () => ({ rank: 'A', suit: 'hearts' }))],
  ['a moment that is none', '2026-02-30T00:00:00.000000Z'],
  ['a leap second', '2016-12-31T23:59:60.000000Z'],
  ['a year too many', '10000-01-01T00:00:00.000000Z'],
  ['the year 0', '0000-01-01T00:00:00.000000Z'],
  ['a moment in seconds', 1_772_366_400],
  ['a zone far away', '2026-03-01T12:00:00.000001+14:00'],
  ['no zone', '2026-03-01 12:00:00'],
  ['a game id in capitals', '0B8E4B2A-1C2D-4E5F-8A9B-0C1D2E3F4A5B'],
  ['an unknown type', 'card_eaten'],
];

/** Every place of an event: each field, entry and key, all the way down; of long lists the beginning. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, ENTRIES) : Object.keys(value);
  const inner = keys.flatMap((key) => placesOf(Reflect.get(value, key), [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

/** Puts the value there, or a field of an odd name beside what is there. */
function spoil(event: RawEvent, path: readonly string[], value: unknown, name: string | undefined): unknown {
  let place: unknown = event;
  for (const key of path.slice(0, -1)) place = Reflect.get(place as object, key);
  const key = name ?? path.at(-1) ?? '';
  Object.defineProperty(place, key, { value, enumerable: true, writable: true, configurable: true });
  return event;
}

const spoiltEvents: fc.Arbitrary<{ says: string; event: unknown }> = fc
  .record({
    type: fc.constantFrom(...EVENT_TYPES),
    place: fc.nat(),
    value: fc.constantFrom(...HOSTILE, ...ODD_TEXTS.map((text) => [`the text ${text}`, text] as const)),
    name: fc.option(fc.constantFrom('__proto__', 'constructor', 'prototype', 'note', '', '0', ...ODD_TEXTS), {
      freq: 4,
      nil: undefined,
    }),
  })
  .map(({ type, place, value: [says, value], name }) => {
    const event = sampleEvent(type);
    const places = placesOf(event);
    const path = places[place % places.length] ?? [];
    return {
      says: `${type}, ${path.join('.')}${name === undefined ? '' : ` beside it "${name}"`}: ${says}`,
      event: spoil(event, path, value, name),
    };
  });

/** The event, if it is one. Throws anything but an `InvalidEventError` with a place. */
function read(parse: () => GameEvent): GameEvent | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof InvalidEventError && typeof error.path === 'string' && error.expected !== '') return undefined;
    throw error;
  }
}

function createdFor(game_id: string): GameEvent {
  return parseEventValue({ ...sampleEvent('game_created'), game_id });
}

/** What the store gives back for an event that the codec has read. */
async function stored(event: GameEvent, store: EventStore): Promise<GameEvent | undefined> {
  const gameId = newGameId();
  const isFirst = event.event_type === 'game_created';
  const mine = { ...event, game_id: gameId, sequence_num: isFirst ? 1 : 2 } as GameEvent;
  await store.appendBatch(isFirst ? [mine] : [createdFor(gameId), mine]);
  const back = (await store.getEvents(gameId)).at(-1);
  return back && ({ ...back, game_id: event.game_id, sequence_num: event.sequence_num } as GameEvent);
}

describe.for(stores)('through $title', ({ open }) => {
  it('what the codec takes comes back identical, and what it refuses never gets there', async () => {
    let [taken, refused] = [0, 0];
    const property = fc.asyncProperty(spoiltEvents, async ({ says, event }) => {
      const store = open();
      const good = read(() => parseEventValue(event));
      if (good !== undefined) {
        taken += 1;
        expect(await stored(good, store), says).toEqual(good);
        return;
      }
      refused += 1;
      const gameId = newGameId();
      await store.append(createdFor(gameId));
      const own = typeof event === 'object' ? { ...event, game_id: gameId } : event;
      // If the fault was the id, the event is a good one now.
      if (read(() => parseEventValue(own)) !== undefined) return;
      // Bad on purpose.
      await expect(store.append(own as GameEvent), says).rejects.toBeInstanceOf(InvalidEventError);
      expect(await store.getLatestSequence(gameId)).toBe(1);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
    // Both must come up, or one half of the claim is empty.
    expect(taken).toBeGreaterThan(RUNS / 50);
    expect(refused).toBeGreaterThan(RUNS / 5);
  });
});

describe('through PostgreSQL, by name', () => {
  it.for(HOSTILE)('no place of any event takes %s and alters it', async ([says, value]) => {
    const { store } = workspace;
    for (const type of EVENT_TYPES) {
      for (const path of placesOf(sampleEvent(type))) {
        const event = read(() => parseEventValue(spoil(sampleEvent(type), path, value, undefined)));
        if (event === undefined) continue;
        expect(await stored(event, store), `${says} at ${type}, ${path.join('.')}`).toEqual(event);
      }
    }
  });
});

describe('as text', () => {
  it.for<[string, (text: string) => string]>([
    ['a key twice', (text) => text.replace('"player_id":', '"player_id":"bo","player_id":')],
    ['a key twice, once escaped', (text) => text.replace('"player_id":', '"player_\\u0069d":"bo","player_id":')],
    ['minus zero', (text) => text.replace('"sequence_num":7', '"sequence_num":-0')],
    ['a number that is infinite', (text) => text.replace('"sequence_num":7', '"sequence_num":1e999')],
    ['half a surrogate pair, escaped', (text) => text.replace('"ann"', '"\\ud83c"')],
    ['NUL, escaped', (text) => text.replace('"ann"', '"a\\u0000"')],
    ['more text after it', (text) => `${text} {}`],
    ['a comment', (text) => `${text}//`],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['a hundred levels', (text) => text.replace('"data":{', `"data":{"deep":${'['.repeat(100)}${']'.repeat(100)},`)],
    ['a megabyte', (text) => text.replace('"ann"', `"${'a'.repeat(1_100_000)}"`)],
    ['nothing', () => ''],
    ['a list', (text) => `[${text}]`],
  ])('%s is refused', ([, change]) => {
    const text = JSON.stringify(sampleEvent('flip_skipped'));
    expect(change(text)).not.toBe(text);
    expect(read(() => parseEvent(change(text)))).toBeUndefined();
  });

  it('what it takes is written as it was read', () => {
    fc.assert(
      fc.property(spoiltEvents, ({ event }) => {
        const text = textOf(event);
        const good = text === undefined ? undefined : read(() => parseEvent(text));
        return good === undefined || isDeepStrictEqual(parseEvent(serializeEvent(good)), good);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

/** Some values have no text. */
function textOf(event: unknown): string | undefined {
  try {
    return JSON.stringify(event);
  } catch {
    return undefined;
  }
}

describe('batches', () => {
  const at = (type: EventType, sequence_num: number, game_id: string): GameEvent =>
    parseEventValue({ ...sampleEvent(type), sequence_num, game_id });

  it.for(stores)('without a start, with two, or of two games are refused by $title', async ({ open }) => {
    const store = open();
    const [one, other] = [newGameId(), newGameId()];
    for (const batch of [
      [at('flip_skipped', 1, one)],
      [at('game_created', 1, one), at('game_created', 2, one)],
      [at('game_created', 1, one), at('flip_skipped', 3, one)],
      [at('game_created', 1, one), at('flip_skipped', 2, other)],
      [at('game_created', 2, one)],
    ])
      await expect(store.appendBatch(batch)).rejects.toBeInstanceOf(SequenceError);
    expect(await store.getLatestSequence(one)).toBe(0);
  });
});
