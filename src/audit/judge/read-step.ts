/**
 * What one number of a game holds, read as an event.
 *
 * A field that nobody knows is told, and left out: the rest of the event can still be judged.
 */
import { InvalidEventError } from '../../events/errors.ts';
import { type GameEvent, gameEventSchemas } from '../../events/event.ts';
import { EVENT_TYPES } from '../../events/event-data.ts';
import { firstFault } from '../../events/issue.ts';
import { parseJson } from '../../events/json-text.ts';
import { show } from '../../golf/show.ts';
import type { StoredEvent } from '../stored-game.ts';
import type { AuditSettings } from './audited-game.ts';
import type { EventFault } from './fault.ts';
import { isWrongBeginning } from './number-findings.ts';
import type { RowsOfNumber } from './numbered-rows.ts';
import { readKnownPart } from './unknown-fields.ts';

export interface Step {
  readonly number: number;
  /** The first that was written. */
  readonly row: StoredEvent;
  /** `undefined` if nobody can say what it is. */
  readonly event: GameEvent | undefined;
  readonly fault: EventFault | undefined;
}

type Reading = Pick<Step, 'event' | 'fault'>;

export function readStep(ofNumber: RowsOfNumber, settings: AuditSettings): Step {
  const { number, rows } = ofNumber;
  const [row] = rows;
  // Such a start is told already, and what it says is no matter.
  if (number < 1 || isWrongBeginning(ofNumber)) return { number, row, event: undefined, fault: undefined };
  const { event, fault } = readEvent(row, settings);
  return { number, row, event: rows.every((other) => isSame(row, other)) ? event : undefined, fault };
}

/** Whether both tell the same; when they were written is another thing. */
function isSame(one: StoredEvent, other: StoredEvent): boolean {
  return (
    one.event_type === other.event_type && one.player_id === other.player_id && one.event_data === other.event_data
  );
}

function readEvent(row: StoredEvent, settings: AuditSettings): Reading {
  if (row.line_fault?.code === 'unparsable_data') return { event: undefined, fault: row.line_fault };
  const schema = gameEventSchemas.get(row.event_type ?? '');
  if (schema === undefined)
    return unreadable('unknown_type', 'event_type', `one of ${EVENT_TYPES.join(', ')}`, show(row.event_type));
  if (row.event_data === null) return unreadable('unparsable_data', 'data', 'a JSON object', show(null));
  let value: object;
  try {
    value = eventValue(row, parseJson(row.event_data), settings);
  } catch (error) {
    if (!(error instanceof InvalidEventError)) throw error;
    return unreadable('unparsable_data', 'data', error.expected, error.found);
  }
  const parsed = schema.safeParse(value);
  // The schema of a type answers with an event of that type.
  if (parsed.success) return { event: parsed.data as GameEvent, fault: row.line_fault };
  const { data: known, remaining } = readKnownPart(schema, value, parsed.error);
  const { path, expected, found } = firstFault(remaining ?? parsed.error, value);
  if (remaining !== undefined) return unreadable('unparsable_data', columnOf(path), expected, found);
  return { event: known as GameEvent, fault: row.line_fault ?? { code: 'unknown_field', path, expected, found } };
}

function unreadable(code: EventFault['code'], path: string, expected: string, found: string): Reading {
  return { event: undefined, fault: { code, path, expected, found } };
}

function eventValue(row: StoredEvent, data: unknown, { decks }: AuditSettings): object {
  return {
    event_type: row.event_type,
    game_id: row.game_id,
    sequence_num: row.sequence_num,
    timestamp: row.created_at,
    player_id: row.player_id,
    data: decks === 'told' ? withAnySeed(data) : data,
  };
}

/** Nothing follows from a seed that orders no cards, so it may be any whole number. */
function withAnySeed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'deck_seed')) return data;
  return Number.isInteger(Reflect.get(data, 'deck_seed')) ? { ...data, deck_seed: 0 } : data;
}

/** The event's time is a column of another name. */
function columnOf(path: string): string {
  return path === 'timestamp' ? 'created_at' : path;
}
