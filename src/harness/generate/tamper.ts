/** Events changed in one place to something else that could stand there: another card, position, seed, score or order. */
import { parseEventValue, serializeEvent } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { parseJson } from '../../events/json-text.ts';
import { RANKS, SUITS } from '../../golf/card.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Random } from './random.ts';

export interface Tampered {
  readonly event: GameEvent;
  /** Path of what was changed. */
  readonly path: string;
}

/** A place in an event's data: the object or list that holds it, and its key there. */
interface Place {
  readonly path: string;
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** What players bring in from outside can be anything; nothing in the game contradicts it. */
const UNCONTRADICTED: ReadonlySet<string> = new Set(['game_created', 'player_joined', 'player_left', 'flip_skipped']);

/** `undefined` for an event in which nothing can be changed, or of which the codec would not take the change. */
export function tamper(event: GameEvent, random: Random): Tampered | undefined {
  if (UNCONTRADICTED.has(event.event_type)) return undefined;
  // A serialised event is an object with an object in it.
  const wire = parseJson(serializeEvent(event)) as { data: Record<string, unknown> };
  const places = [...placesIn(wire.data, 'data')];
  if (places.length === 0) return undefined;
  const { path, holder, key } = random.pick(places);
  const changed = anotherValue(key, holder[key], random);
  if (changed === undefined) return undefined;
  holder[key] = changed;
  try {
    const tampered = parseEventValue(wire);
    return firstDifference(event, tampered) === undefined ? undefined : { event: tampered, path };
  } catch {
    return undefined;
  }
}

/** Every value that is not an object, and every list as a whole, for its order. */
function* placesIn(holder: Record<string, unknown>, path: string): Generator<Place> {
  for (const [key, value] of Object.entries(holder)) {
    const here = Array.isArray(holder) ? `${path}[${key}]` : `${path}.${key}`;
    if (typeof value !== 'object' || value === null) {
      yield { path: here, holder, key };
      continue;
    }
    if (Array.isArray(value) && value.length > 1) yield { path: here, holder, key };
    // Objects and lists of parsed JSON both have keys and values.
    yield* placesIn(value as Record<string, unknown>, here);
  }
}

function anotherValue(key: string, value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return [...value.slice(1), value[0]];
  if (typeof value === 'number')
    return key === 'position' ? (value + random.integer(1, HAND_SIZE - 1)) % HAND_SIZE : value + 1;
  const choices: readonly unknown[] =
    key === 'rank' ? RANKS : key === 'suit' ? SUITS : key === 'source' ? ['deck', 'discard'] : [];
  return choices.length === 0 ? undefined : random.pick(choices.filter((choice) => choice !== value));
}
