/** A line of a log as a stored event, whatever is wrong with it: the judge says what. */
import { InvalidEventError } from '../../events/errors.ts';
import { parseJson } from '../../events/json-text.ts';
import { printable, show } from '../../golf/show.ts';
import type { StoredEvent } from '../stored-game.ts';
import type { LogLine } from './log-lines.ts';

const FIELDS: ReadonlySet<string> = new Set([
  ...['event_type', 'game_id', 'sequence_num', 'timestamp', 'player_id', 'data'],
]);

/** `file`: its name. The event's `game_id` is '' if the line does not tell one. */
export function storedLine(file: string, line: LogLine): StoredEvent {
  if (line.fault !== undefined) return salvaged(file, line, `a line that is ${line.fault}`);
  let value: unknown;
  try {
    value = parseJson(line.text);
  } catch (error) {
    if (!(error instanceof InvalidEventError)) throw error;
    return salvaged(file, line, error.found);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return salvaged(file, line, show(value));
  return eventOf(new Map<string, unknown>(Object.entries(value)));
}

function eventOf(fields: ReadonlyMap<string, unknown>): StoredEvent {
  const line_fault = faultOf(fields);
  const data = fields.get('data');
  return {
    game_id: textOr(fields.get('game_id'), ''),
    sequence_num: numberOrNull(fields.get('sequence_num')),
    event_type: textOr(fields.get('event_type'), null),
    player_id: textOr(fields.get('player_id'), null),
    event_data: data === undefined ? null : jsonText(data),
    created_at: textOr(fields.get('timestamp'), null),
    ...(line_fault === undefined ? {} : { line_fault }),
  };
}

/** What a row of a table cannot have: fields that are no columns, and values that are not of the column's kind. */
function faultOf(fields: ReadonlyMap<string, unknown>): StoredEvent['line_fault'] {
  const wrong = (path: string, expected: string) => {
    return { code: 'unparsable_data', path, expected, found: show(fields.get(path)) } as const;
  };
  if (typeof fields.get('game_id') !== 'string') return wrong('game_id', 'text');
  if (typeof fields.get('sequence_num') !== 'number') return wrong('sequence_num', 'a number');
  if (typeof fields.get('timestamp') !== 'string') return wrong('timestamp', 'text');
  const player = fields.get('player_id');
  if (typeof player !== 'string' && player !== null) return wrong('player_id', 'text or null');
  for (const [path, value] of fields)
    if (!FIELDS.has(path))
      return { code: 'unknown_field', path: printable(path), expected: 'no such field', found: show(value) };
  return undefined;
}

/** No text of an event has the NUL character. */
const MINUS_ZERO = '\0-0';

/** `JSON.stringify` makes 0 of minus zero, which no event has. */
function jsonText(data: unknown): string {
  const text = JSON.stringify(data, (_key, value: unknown) => (Object.is(value, -0) ? MINUS_ZERO : value));
  return text.replaceAll(JSON.stringify(MINUS_ZERO), '-0');
}

const GAME_ID = /"game_id"\s*:\s*"([0-9a-f-]{36})"/;
const SEQUENCE_NUM = /"sequence_num"\s*:\s*(\d{1,10})\b/;
const EVENT_TYPE = /"event_type"\s*:\s*"(\w+)"/;

/** A line that is no JSON, or more than one event: of what game and number it seems to be. */
function salvaged(file: string, { number, text }: LogLine, found: string): StoredEvent {
  const sequence = SEQUENCE_NUM.exec(text)?.[1];
  return {
    game_id: GAME_ID.exec(text)?.[1] ?? '',
    sequence_num: sequence === undefined ? null : Number(sequence),
    event_type: EVENT_TYPE.exec(text)?.[1] ?? null,
    player_id: null,
    event_data: null,
    created_at: null,
    line_fault: {
      code: 'unparsable_data',
      path: `${printable(file)}:${number}`,
      expected: 'an event as a JSON object',
      found,
    },
  };
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
