/** Events spoilt in exactly one place, in every way that a careless writer or a hostile one might find. */
import { parseJson } from '../../events/json-text.ts';
import type { Random } from './random.ts';

export interface Spoilt {
  readonly text: string;
  /** Path of the field that was spoilt. */
  readonly path: string;
  readonly fault: string;
}

interface Place {
  readonly path: string;
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** `text`: a serialised event. */
export function spoil(text: string, random: Random): Spoilt {
  // A serialised event is an object.
  const event = parseJson(text) as Record<string, unknown>;
  const places = fieldsOf(event, '');
  const { path, parent, key } = random.pick(places);
  const fault = random.pick(['a missing field', 'an unknown field', 'another type', 'a bad value', 'a field twice']);
  if (fault === 'a field twice') return { ...withFieldTwice(event, random), fault };
  if (fault === 'a missing field') delete parent[key];
  else if (fault === 'an unknown field') return { ...withUnknownField(event, path, parent, random), fault };
  else parent[key] = fault === 'another type' ? ofAnotherType(parent[key]) : badValue(key, parent[key], random);
  return { text: JSON.stringify(event).replace(`"${MINUS_ZERO}"`, '-0'), path, fault };
}

/** Which of the two would count is anybody's guess. */
function withFieldTwice(event: Record<string, unknown>, random: Random): Omit<Spoilt, 'fault'> {
  const [key, value] = random.pick(Object.entries(event));
  return { text: `{${JSON.stringify(key)}:${JSON.stringify(value)},${JSON.stringify(event).slice(1)}`, path: key };
}

function withUnknownField(
  event: object,
  path: string,
  parent: Record<string, unknown>,
  random: Random,
): Omit<Spoilt, 'fault'> {
  const extra = random.pick(['extra', '__proto__', 'constructor', 'toString']);
  // Assigning to __proto__ would not make a field.
  Object.defineProperty(parent, extra, { value: 0, enumerable: true });
  const at = path.includes('.') ? `${path.slice(0, path.lastIndexOf('.'))}.${extra}` : extra;
  return { text: JSON.stringify(event), path: at };
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

/** A value of the right type that is still none: `null` may be null, so it becomes an empty text. */
function badValue(key: string, value: unknown, random: Random): unknown {
  switch (typeof value) {
    case 'string':
      return '\u0000';
    case 'number':
      return random.pick([0.5, MINUS_ZERO]);
    case 'boolean':
      return 'true';
    default:
      if (!Array.isArray(value)) return '';
      return key === 'positions' ? random.pick([[[]], [value[0], value[0]]]) : [[]];
  }
}
