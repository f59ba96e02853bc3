/**
 * An event: one fact of one game, numbered from 1 without gaps. Immutable.
 */
import { z } from 'zod';
import { INT_MAX } from '../golf/limits.ts';
import { gameIdSchema, playerIdSchema } from '../golf/text.ts';
import { compiled } from './compiled.ts';
import { EVENT_TYPES, type EventType, eventDataSchemas } from './event-data.ts';
import { integer } from './integer.ts';
import { timestampSchema } from './timestamp.ts';

/** Event types that tell what one player did; the others belong to the table and have `player_id: null`. */
export const PLAYER_EVENT_TYPES = [
  'player_joined',
  'player_left',
  'initial_flip',
  'card_drawn',
  'card_swapped',
  'card_discarded',
  'card_flipped',
  'flip_skipped',
  'flip_as_action',
  'knock_early',
] as const satisfies readonly EventType[];

/** A type of event that tells what one player did. */
export type PlayerEventType = (typeof PLAYER_EVENT_TYPES)[number];

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends ReadonlyMap<infer Key, infer Value>
    ? ReadonlyMap<Key, DeepReadonly<Value>>
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;

/** What an event of this type tells. */
export type EventData<T extends EventType> = DeepReadonly<z.output<(typeof eventDataSchemas)[T]>>;

/** An event of this type. */
export interface EventOf<T extends EventType> {
  readonly event_type: T;
  /** A UUID in lower case. */
  readonly game_id: string;
  /** 1, 2, 3, … within the game. */
  readonly sequence_num: number;
  /** UTC with microseconds, `2026-03-01T12:00:00.000001Z`. */
  readonly timestamp: string;
  readonly player_id: T extends PlayerEventType ? string : null;
  readonly data: EventData<T>;
}

/** An event of any type. Rule: docs/rules.md, Events. */
export type GameEvent = { [T in EventType]: EventOf<T> }[EventType];

/**
 * One schema per event type, compiled: zod makes straight code of each, and walks the schema itself only to say what is
 * wrong.
 */
export const gameEventSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  EVENT_TYPES.map((type) => [type, compiled(eventSchema(type))]),
);

function eventSchema(type: EventType): z.ZodType {
  return z.strictObject({
    event_type: z.literal(type),
    game_id: gameIdSchema,
    sequence_num: integer(1, INT_MAX),
    timestamp: timestampSchema,
    player_id: (PLAYER_EVENT_TYPES as readonly EventType[]).includes(type) ? playerIdSchema : z.null(),
    data: eventDataSchemas[type],
  });
}
