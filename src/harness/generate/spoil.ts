/** Events spoilt in exactly one place, in every way that a careless writer or a hostile one might find. */
export interface Spoilt {
  readonly text: string;
  /** Path of the field that was spoilt. */
  readonly path: string;
  readonly fault: string;
}

/** Makes one spoilt version; apart from each other, because most are never asked for. */
export type WayToSpoil = () => Spoilt;

interface Place {
  readonly path: string;
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/**
 * Field by field, whatever can be wrong with it; beside the first field of each record, fields that do not belong there.
 * `text`: a serialised event.
 */
export function waysToSpoil(text: string): WayToSpoil[] {
  const records = new Set<object>();
  return fieldsOf(eventOf(text), '').flatMap(({ path, parent, key }, index) => {
    const withValue = (fault: string, value: unknown): WayToSpoil =>
      spoiltAt(text, index, fault, (place) => {
        place.parent[place.key] = value;
      });
    const ways = [
      spoiltAt(text, index, 'a missing field', (place) => delete place.parent[place.key]),
      withValue('another type', ofAnotherType(parent[key])),
      ...badValues(key, parent[key]).map((value) => withValue('a bad value', value)),
    ];
    if (!path.includes('.')) ways.push(() => withFieldTwice(text, path));
    if (!records.has(parent)) ways.push(...UNKNOWN_FIELDS.map((extra) => withUnknownField(text, index, extra)));
    records.add(parent);
    return ways;
  });
}

function eventOf(text: string): Record<string, unknown> {
  // A serialised event is an object.
  return JSON.parse(text) as Record<string, unknown>;
}

/** Of another copy of the event each time. */
function spoiltAt(text: string, index: number, fault: string, change: (place: Place) => void): WayToSpoil {
  return () => {
    const event = eventOf(text);
    // The same fields as in the copy that the index comes from.
    const place = fieldsOf(event, '')[index] as Place;
    change(place);
    return { text: JSON.stringify(event).replace(`"${MINUS_ZERO}"`, '-0'), path: place.path, fault };
  };
}

const UNKNOWN_FIELDS = ['extra', '__proto__', 'constructor', 'toString'];

/** Beside the field. */
function withUnknownField(text: string, index: number, extra: string): WayToSpoil {
  const way = spoiltAt(text, index, 'an unknown field', ({ parent }) => {
    // Assigning to __proto__ would not make a field.
    Object.defineProperty(parent, extra, { value: 0, enumerable: true });
  });
  return () => {
    const { path, ...rest } = way();
    return { ...rest, path: path.includes('.') ? `${path.slice(0, path.lastIndexOf('.'))}.${extra}` : extra };
  };
}

/** Which of the two would count is anybody's guess. */
function withFieldTwice(text: string, key: string): Spoilt {
  const again = `{${JSON.stringify(key)}:${JSON.stringify(eventOf(text)[key])},${text.slice(1)}`;
  return { text: again, path: key, fault: 'a field twice' };
}

/** Every field with a name of its own: entries of lists and of what belongs to players are left out. */
function fieldsOf(parent: Record<string, unknown>, prefix: string): Place[] {
  return Object.entries(parent).flatMap(([key, value]): Place[] => {
    const path = `${prefix}${key}`;
    const here = [{ path, parent, key }];
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value) && !BY_PLAYER.has(key);
    // A plain object of JSON is a record.
    return isRecord ? [...here, ...fieldsOf(value as Record<string, unknown>, `${path}.`)] : here;
  });
}

const BY_PLAYER: ReadonlySet<string> = new Set(['dealt_cards', 'final_hands', 'scores', 'final_scores', 'rounds_won']);

function ofAnotherType(value: unknown): unknown {
  if (typeof value === 'string') return 7;
  return typeof value === 'object' ? true : { is: 'an object' };
}

/** JSON has a minus zero, which `JSON.stringify` never writes. */
const MINUS_ZERO = 'minus zero';

/** Values of the right type that are still none: `null` may be null, so it becomes an empty text. */
function badValues(key: string, value: unknown): unknown[] {
  switch (typeof value) {
    case 'string':
      return ['\u0000'];
    case 'number':
      return [0.5, MINUS_ZERO];
    case 'boolean':
      return ['true'];
    default:
      if (!Array.isArray(value)) return [''];
      return key === 'positions' ? [[[]], [value[0], value[0]]] : [[[]]];
  }
}
