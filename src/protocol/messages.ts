/**
 * What is said between the harness and a subject that is a program of its own, method by method. The specification is
 * docs/subject-protocol.md. Results are read leniently: further fields are the subject's own affair. Events, tables and
 * actions are looked at no further than that they are there: what was read as JSON cannot be anything else.
 */
import { z } from 'zod';
import { RANKS, SUITS } from '../golf/card.ts';

/** The version of docs/subject-protocol.md; both sides name it. */
export const PROTOCOL = 'mulligan-subject/1';
/** The game that the harness knows the rules of. */
export const GOLF = 'golf';

/** What a subject can be asked, in the order in which a game asks it first. */
export const METHODS = ['initialize', 'new_game', 'act', 'legal_actions', 'rebuild', 'shutdown'] as const;
/** One of `METHODS`. */
export type Method = (typeof METHODS)[number];

/** Whatever JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** A JSON object: what actions and tables are. */
export type JsonObject = { readonly [field: string]: Json };

const json = z.custom<Json>((value) => value !== undefined, 'any JSON').meta({});
const jsonObject = z.custom<JsonObject>(isObject, 'an object').meta({ type: 'object' });
const jsonList = z.custom<readonly Json[]>(Array.isArray, 'a list').meta({ type: 'array' });
const card = z.object({ rank: z.enum(RANKS), suit: z.enum(SUITS) });
const deck = z.array(card).readonly();
const decks = z.array(deck).readonly().describe('The whole deck of each round, the top last. Empty for games without');
const paths = z.array(z.string()).readonly().default([]);
const span = z.object({ min: z.int().min(1), max: z.int().min(1) });
const game_id = z.string().describe('A UUID in lower case');
const player = z.object({ id: z.string(), name: z.string(), is_cpu: z.boolean(), cpu_profile: z.string().nullable() });

const table = jsonObject.describe('The table: in Golf, the fields of TableView that are not in `omits`');
const events = jsonList.describe('Events in the spelling of the subject');

/** What a subject says that it can be asked to play. Rule: docs/subject-protocol.md, Setups. */
export const playsSchema = z.object({
  players: span.optional(),
  options: z
    .record(z.string(), z.array(json).min(1).readonly())
    .optional()
    .describe('For each option the values that can be played, the plainest first'),
  num_decks: z.int().min(1).optional().describe('The highest number'),
  num_rounds: z.int().min(1).optional().describe('The highest number'),
  actions: z.array(z.string()).readonly().optional().describe('The types of actions that are asked for'),
  reshuffle: z.boolean().optional().describe('Whether an empty deck is replaced by the pile, turned over'),
});

/** A schema for the `params` of each method. Rule: docs/subject-protocol.md, Methods. */
export const PARAMS = {
  initialize: z.object({
    protocol: z.literal(PROTOCOL),
    harness: z.object({ name: z.string(), version: z.string() }),
  }),
  new_game: z.object({
    game_id,
    seed: z.string().describe('For whatever else is left to chance'),
    players: z.array(player).readonly().describe('In turn order'),
    options: jsonObject,
    decks,
    num_decks: z.int().optional().describe('Golf only'),
    num_rounds: z.int().optional().describe('Golf only'),
    host_id: z.string().optional().describe('Golf only: one of the players'),
    room_code: z.string().optional().describe('Golf only'),
  }),
  act: z.object({ action: jsonObject, table: z.boolean().describe('Whether the answer shall have the table') }),
  legal_actions: z.object({}),
  rebuild: z.object({ game_id, events: events.describe('From the first event of the game on'), decks }),
  shutdown: z.object({}),
} as const satisfies Record<Method, z.ZodType>;

/**
 * A schema for the `result` of each method, with what holds unless a subject says otherwise. Rule:
 * docs/subject-protocol.md, Methods.
 */
export const RESULTS = {
  initialize: z.object({
    protocol: z.literal(PROTOCOL),
    name: z.string().min(1),
    version: z.string(),
    game: z.string().min(1).describe('`golf`, or any other name for a game that the harness does not know'),
    legal_actions: z.boolean().default(false).describe('Whether that method is there'),
    deterministic: z.boolean().default(true).describe('Whether the same requests lead to the same tables'),
    refuses_disorder: z.boolean().default(false).describe('Whether `rebuild` refuses events in disorder'),
    omits: paths.describe('Paths of fields that its tables do not have'),
    rebuild_omits: paths.describe("Paths of fields that only the game's own tables have"),
    plays: playsSchema.default({}).describe('What it can be asked to play'),
  }),
  new_game: z.object({ events: events.describe('Told so far'), table }),
  act: z.discriminatedUnion('accepted', [
    z.object({
      accepted: z.literal(true),
      events: events.describe('Told because of the action'),
      table: table.optional(),
    }),
    z.object({
      accepted: z.literal(false),
      reason: z.string().optional(),
      events: events.optional().describe('There should be none'),
      table: table.optional(),
    }),
  ]),
  legal_actions: z.object({ actions: z.array(jsonObject).readonly().describe('Everything that `act` accepts now') }),
  rebuild: z.object({ table }),
  shutdown: z.null(),
} as const satisfies Record<Method, z.ZodType>;

/** The `params` of a method. */
export type Params<M extends Method> = Readonly<z.infer<(typeof PARAMS)[M]>>;
/** The `result` of a method, complete. */
export type Result<M extends Method> = Readonly<z.infer<(typeof RESULTS)[M]>>;

/** What a subject says of itself. */
export type About = Result<'initialize'>;
/** Everything that makes a game: the `params` of `new_game`. Rule: docs/subject-protocol.md, `new_game`. */
export type NewGame = Params<'new_game'>;
/** What a subject can be asked to play. Rule: docs/subject-protocol.md, Setups. */
export type Plays = About['plays'];

/** One request, without what JSON-RPC adds to it. */
export type Call = { readonly [M in Method]: { readonly method: M; readonly params: Params<M> } }[Method];

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
