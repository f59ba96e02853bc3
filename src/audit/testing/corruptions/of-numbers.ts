/** Numbers that are missing or doubled, and events where none belongs. */

import type { StoredEvent, StoredGame } from '../../stored-game.ts';
import { type Corruption, eventAt, hasEnded, rowChange, type Spot } from '../corruption.ts';

const hidden = { hidesRules: true, needsRules: false } as const;
const harmless = { hidesRules: false, needsRules: false } as const;

export const corruptionsOfNumbers: readonly Corruption[] = [
  {
    code: 'gap',
    name: 'an event is missing',
    ...hidden,
    plant: (spot, random) => {
      const number = eventAt(spot, random, isInside)?.sequence_num;
      return number === undefined ? undefined : { stored: without(spot.stored, number, number), number };
    },
  },
  {
    code: 'gap',
    name: 'several events are missing in a row',
    ...hidden,
    plant: (spot, random) => {
      const free = new Set(spot.numbers);
      const number = eventAt(
        spot,
        random,
        (event, sound) =>
          isInside(event, sound) && free.has(event.sequence_num + 1) && isBeforeLast(event.sequence_num + 1, spot),
      )?.sequence_num;
      return number === undefined ? undefined : { stored: without(spot.stored, number, number + 1), number };
    },
  },
  {
    code: 'doubled_number',
    name: 'the same event again',
    ...harmless,
    plant: (spot, random) => {
      const number = eventAt(spot, random)?.sequence_num;
      if (number === undefined) return undefined;
      return { stored: withEvents(spot.stored, (row) => (row.sequence_num === number ? [row, row] : [row])), number };
    },
  },
  {
    code: 'doubled_number',
    name: 'another event under the same number',
    ...hidden,
    plant: (spot, random) => {
      const event = eventAt(spot, random);
      const other = eventAt(
        { ...spot, numbers: allNumbers(spot) },
        random,
        ({ event_type }) => event_type !== event?.event_type,
      );
      if (event === undefined || other === undefined) return undefined;
      const number = event.sequence_num;
      const isBefore = random.chance(0.5);
      const stored = withEvents(spot.stored, (row) => {
        if (row.sequence_num !== number) return [row];
        const second = { ...rowOf(spot, other.sequence_num), sequence_num: number, created_at: row.created_at };
        return isBefore ? [second, row] : [row, second];
      });
      return { stored, number };
    },
  },
  {
    code: 'wrong_start',
    name: 'the first event is missing',
    ...hidden,
    plant: (spot) => withoutBeginning(spot, 1),
  },
  {
    code: 'wrong_start',
    name: 'the first events are missing',
    ...hidden,
    plant: (spot) => withoutBeginning(spot, 3),
  },
  rowChange({
    code: 'wrong_start',
    name: 'number 1 is of another type',
    ...hidden,
    fits: ({ sequence_num }) => sequence_num === 1,
    change: (_row, _event, random) => ({ event_type: random.pick(['player_joined', 'card_drawn', 'game_ended']) }),
  }),
  numberless('a row has no number', null),
  numberless('a row has a number that no event has', 0),
  numberless('a row has a number below all', -7),
  rowChange({
    code: 'wrong_start',
    name: 'the first event is number 0',
    ...hidden,
    movesOthers: true,
    fits: ({ sequence_num }) => sequence_num === 1,
    change: () => ({ sequence_num: 0 }),
    number: 0,
  }),
  afterEnd('something that happened before happens again', (row) => row),
  afterEnd('something that nobody can read', (row) => ({ ...row, event_type: 'encore', event_data: '{}' })),
  afterEnd('something old', (row) => ({ ...row, created_at: '1999-01-01T00:00:00.000000Z' })),
];

function numberless(name: string, sequence_num: number | null): Corruption {
  return {
    code: 'unparsable_data',
    name,
    ...hidden,
    movesOthers: true,
    plant: (spot, random) => {
      // The first event that counts in its own way is a wrong start.
      const isPlace = (event: { sequence_num: number }) => sequence_num === null || event.sequence_num > 1;
      const number = eventAt(spot, random, isPlace)?.sequence_num;
      if (number === undefined) return undefined;
      const stored = withEvents(spot.stored, (row) => [row.sequence_num === number ? { ...row, sequence_num } : row]);
      return { stored, number: sequence_num };
    },
  };
}

function afterEnd(name: string, change: (row: StoredEvent) => StoredEvent): Corruption {
  return {
    code: 'event_after_end',
    name,
    ...harmless,
    plant: (spot, random) => {
      const { sound, stored } = spot;
      const again = eventAt({ sound, numbers: allNumbers(spot) }, random, ({ sequence_num }) => sequence_num > 1);
      const last = sound.events.length;
      if (again === undefined || !hasEnded(sound) || !isAtEnd(stored, last)) return undefined;
      const row = { ...change(rowOf(spot, again.sequence_num)), sequence_num: last + 1 };
      return { stored: { ...stored, events: [...stored.events, row] }, number: last + 1 };
    },
  };
}

function isInside({ sequence_num }: { sequence_num: number }, { events }: { events: readonly unknown[] }): boolean {
  return sequence_num > 1 && sequence_num < events.length;
}

function isBeforeLast(number: number, { sound }: Spot): boolean {
  return number < sound.events.length;
}

function isAtEnd({ events }: StoredGame, number: number): boolean {
  return events.at(-1)?.sequence_num === number;
}

function withoutBeginning({ sound, stored, numbers }: Spot, count: number) {
  if (sound.events.length <= count || !numbers.includes(1)) return undefined;
  return { stored: without(stored, 1, count), number: count + 1 };
}

function allNumbers({ sound }: Spot): number[] {
  return sound.events.map(({ sequence_num }) => sequence_num);
}

/** The row as it was before anything was spoilt. */
function rowOf({ sound }: Spot, number: number): StoredEvent {
  // The number is that of an event of the game.
  return sound.stored.events[number - 1] as StoredEvent;
}

function without(stored: StoredGame, first: number, last: number): StoredGame {
  return withEvents(stored, (row) => {
    const number = row.sequence_num ?? 0;
    return number >= first && number <= last ? [] : [row];
  });
}

function withEvents(stored: StoredGame, rowsFor: (row: StoredEvent) => readonly StoredEvent[]): StoredGame {
  return { ...stored, events: stored.events.flatMap(rowsFor) };
}
