/**
 * The codec: events to text and back. `parseEvent(serializeEvent(event))` is the event again; whatever is not exactly
 * an event is refused with the path of what is wrong.
 */
import { InvalidEventError } from './errors.ts';
import { type GameEvent, gameEventSchemas } from './event.ts';
import { EVENT_TYPES } from './event-data.ts';
import { faultAt, firstFault } from './issue.ts';
import { parseJson } from './json-text.ts';
import { pathOfNonPlain } from './plain-data.ts';

/** Reads one event from JSON text. Throws `InvalidEventError`. */
export function parseEvent(text: string): GameEvent {
  return eventFrom(parseJson(text));
}

/** Reads one event from a value: parsed JSON, a database row put together, or an event in memory. Throws `InvalidEventError`. */
export function parseEventValue(value: unknown): GameEvent {
  const event = eventFrom(value);
  const path = pathOfNonPlain(value);
  if (path !== undefined) throw new InvalidEventError(faultAt(path, 'a plain object or list', value));
  return event;
}

/** One event as one line of JSON, without the line's end. */
export function serializeEvent(event: GameEvent): string {
  return JSON.stringify({
    event_type: event.event_type,
    game_id: event.game_id,
    sequence_num: event.sequence_num,
    timestamp: event.timestamp,
    player_id: event.player_id,
    data: wireData(event),
  });
}

/** What the event tells, as plain JSON data: Maps become objects. */
export function wireData(event: GameEvent): object {
  switch (event.event_type) {
    case 'game_started':
    case 'round_started':
      return { ...event.data, dealt_cards: Object.fromEntries(event.data.dealt_cards) };
    case 'round_ended': {
      const { scores, winner_id, final_hands } = event.data;
      return { scores: Object.fromEntries(scores), winner_id, final_hands: Object.fromEntries(final_hands) };
    }
    case 'game_ended': {
      const { final_scores, winner_id, rounds_won } = event.data;
      return { final_scores: Object.fromEntries(final_scores), winner_id, rounds_won: Object.fromEntries(rounds_won) };
    }
    default:
      return event.data;
  }
}

function eventFrom(value: unknown): GameEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidEventError(faultAt([], 'an object', value));
  const type: unknown = Object.hasOwn(value, 'event_type') ? Reflect.get(value, 'event_type') : undefined;
  const schema = typeof type === 'string' ? gameEventSchemas.get(type) : undefined;
  if (schema === undefined)
    throw new InvalidEventError(faultAt(['event_type'], `one of ${EVENT_TYPES.join(', ')}`, value));
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidEventError(firstFault(parsed.error, value));
  // The schema of this type answers with exactly this shape.
  return parsed.data as GameEvent;
}
