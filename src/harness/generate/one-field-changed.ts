/** An event with one field of what it tells changed to something else of the same type. */
import { parseEventValue } from '../../events/codec.ts';
import { InvalidEventError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import type { TableView } from '../../golf/table-view.ts';

/** One copy for each change that leaves an event which the codec takes. */
export function* withOneFieldChanged(event: GameEvent, table: TableView): Generator<GameEvent> {
  for (const [field, value] of Object.entries(event.data)) {
    // A stacked deck is dealt whatever its seed; that an ordinary one is not, tampering shows.
    if (field === 'deck_seed') continue;
    for (const other of otherValues(value, table)) {
      try {
        yield parseEventValue({ ...event, data: { ...event.data, [field]: other } });
      } catch (error) {
        if (!(error instanceof InvalidEventError)) throw error;
      }
    }
  }
}

function otherValues(value: unknown, table: TableView): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [];
  if (value === null) return table.players.slice(0, 1).map(({ id }) => id);
  if (typeof value === 'string') return ['stranger', ...table.players.map(({ id }) => id).filter((id) => id !== value)];
  if (Array.isArray(value)) return value.length > 1 ? otherLists(value) : [];
  if (value instanceof Map) return otherMaps(value, table);
  return 'rank' in (value as object)
    ? [
        { rank: 'A', suit: 'clubs' },
        { rank: 'K', suit: 'hearts' },
      ]
    : [];
}

/** In another order, one entry left out, one too many. */
function otherLists(list: readonly unknown[]): unknown[][] {
  return [[...list].reverse(), list.slice(1), [...list, typeof list[0] === 'string' ? 'stranger' : list[0]]];
}

/** One entry changed, one left out, one too many. */
function otherMaps(map: ReadonlyMap<string, unknown>, table: TableView): ReadonlyMap<string, unknown>[] {
  const [first] = map;
  if (first === undefined) return [];
  const changed = otherValues(first[1], table).slice(0, 1);
  return [
    ...changed.map((value) => new Map([...map, [first[0], value]])),
    new Map([...map].slice(1)),
    new Map([...map, ['stranger', first[1]]]),
  ];
}
