/** Rows that cannot be read as what they claim to be, and times. */

import type { GameEvent } from '../../../events/event.ts';
import { PLAYER_EVENT_TYPES } from '../../../events/event.ts';
import { timestampOf } from '../../../events/timestamp.ts';
import type { StoredEvent } from '../../stored-game.ts';
import { type Corruption, dataChange, type JsonObject, rowChange } from '../corruption.ts';

const hidden = { hidesRules: true, needsRules: false } as const;
const harmless = { hidesRules: false, needsRules: false } as const;

export const corruptionsOfReading: readonly Corruption[] = [
  rowChange({
    code: 'unknown_type',
    name: 'a type that nobody knows',
    ...hidden,
    change: ({ event_type }, _event, random) => ({
      event_type: random.pick(['card_eaten', '', null, '__proto__', event_type?.toUpperCase() ?? '', `${event_type} `]),
    }),
  }),
  dataChange({
    code: 'unknown_field',
    name: 'one more field',
    ...harmless,
    spoil: (data, _event, random) => addField(data, random.pick(['mood', '__proto__', 'toString', 'cardd'])),
  }),
  dataChange({
    code: 'unknown_field',
    name: 'one more field of a card',
    ...harmless,
    fits: (event) => 'card' in event.data,
    spoil: (data) => addField(data.card as JsonObject, 'face_up'),
  }),
  dataChange({
    code: 'unknown_field',
    name: 'one more field of a card in a hand',
    ...harmless,
    fits: (event) => 'dealt_cards' in event.data || 'final_hands' in event.data,
    spoil: (data) => {
      const hands = (data.dealt_cards ?? data.final_hands) as Record<string, JsonObject[]>;
      addField(Object.values(hands)[0]?.[2] ?? {}, 'face_up');
    },
  }),
  dataChange({
    code: 'unknown_field',
    name: 'one more option',
    ...harmless,
    fits: (event) => event.event_type === 'game_created',
    spoil: (data) => addField(data.options as JsonObject, 'rainbow'),
  }),
  unparsable('no data', () => ({ event_data: null })),
  unparsable('data that is no object', (_row, _event, random) => ({
    event_data: random.pick(['null', '[]', '7', '"text"', 'true']),
  })),
  { ...unparsable('text that is no JSON', () => ({ event_data: '{"card":' })), isText: true },
  {
    ...unparsable('a key twice', ({ event_data }) => ({ event_data: `{"a":1,"a":1,${event_data?.slice(1)}` })),
    isText: true,
  },
  unparsable('no time', () => ({ created_at: null })),
  unparsable('no date that there is', () => ({ created_at: '2026-02-30T00:00:00.000000Z' })),
  unparsable('a player where there must be none, or none where there must be one', (_row, event) => ({
    player_id: (PLAYER_EVENT_TYPES as readonly string[]).includes(event.event_type) ? null : 'p1',
  })),
  dataChange({
    code: 'unparsable_data',
    name: 'a field is missing',
    ...hidden,
    fits: hasData,
    spoil: (data, _event, random) => {
      delete data[random.pick(Object.keys(data))];
    },
  }),
  dataChange({
    code: 'unparsable_data',
    name: 'a field of another kind',
    ...hidden,
    fits: hasData,
    spoil: (data, _event, random) => {
      data[random.pick(Object.keys(data))] = { is: 'something else' };
    },
  }),
  dataChange({
    code: 'unparsable_data',
    name: 'a card that there is not',
    ...hidden,
    fits: (event) => 'card' in event.data,
    spoil: (data, _event, random) => {
      data.card = random.pick([{ rank: '1', suit: 'hearts' }, { rank: 'A', suit: 'stars' }, { rank: 'A' }, 'A♥', null]);
    },
  }),
  rowChange({
    code: 'time_going_back',
    name: 'older than the one before',
    ...harmless,
    fits: ({ sequence_num }) => sequence_num > 1,
    change: (_row, _event, random) => ({ created_at: timestampOf(random.integer(0, 1_000_000)) }),
  }),
  {
    code: 'time_going_back',
    name: 'after one of the future',
    ...harmless,
    plant: (spot, random) => {
      const planted = future.plant(spot, random);
      return planted === undefined ? undefined : { ...planted, number: (planted.number ?? 0) + 1 };
    },
  },
];

const future = rowChange({
  code: 'time_going_back',
  name: 'in the future',
  ...harmless,
  fits: ({ sequence_num }, { events }) => sequence_num < events.length,
  change: () => ({ created_at: '2999-01-01T00:00:00.000000Z' }),
});

function unparsable(
  name: string,
  change: (row: StoredEvent, event: GameEvent, random: Parameters<Corruption['plant']>[1]) => Partial<StoredEvent>,
): Corruption {
  return rowChange({ code: 'unparsable_data', name, ...hidden, change });
}

function hasData(event: GameEvent): boolean {
  return Object.keys(event.data).length > 0;
}

/** Assigning to `__proto__` would not make a field. */
function addField(holder: JsonObject, key: string): void {
  Object.defineProperty(holder, key, { value: 1, enumerable: true, configurable: true });
}
