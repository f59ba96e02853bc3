/**
 * What is said between the harness and a subject that is a program of its own, method by method. The specification is
 * docs/subject-protocol.md. Results are read leniently: further fields are the subject's own affair.
 */
import { z } from 'zod';
import { RANKS, SUITS } from '../golf/card.ts';

export const PROTOCOL = 'mulligan-subject/1';
/** The game that the harness knows the rules of. */
export const GOLF = 'golf';

export const METHODS = ['initialize', 'new_game', 'act', 'legal_actions', 'rebuild', 'shutdown'] as const;
export type Method = (typeof METHODS)[number];

/** Whatever JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [field: string]: Json };

const json: z.ZodType<Json> = z.json();
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);
const card = z.object({ rank: z.enum(RANKS), suit: z.enum(SUITS) });
const deck = z.array(card).readonly();
const paths = z.array(z.string()).readonly().default([]);
const span = z.object({ min: z.int().min(1), max: z.int().min(1) });

export const playsSchema = z.object({
  players: span.optional(),
  /** For each option the values that can be played, the plainest first. */
  options: z.record(z.string(), z.array(json).min(1).readonly()).optional(),
  num_decks: z.int().min(1).optional(),
  num_rounds: z.int().min(1).optional(),
  actions: z.array(z.string()).readonly().optional(),
  reshuffle: z.boolean().optional(),
});

export const PARAMS = {
  initialize: z.object({
    protocol: z.literal(PROTOCOL),
    harness: z.object({ name: z.string(), version: z.string() }),
  }),
  new_game: z.object({
    game_id: z.string(),
    seed: z.string(),
    players: z
      .array(z.object({ id: z.string(), name: z.string(), is_cpu: z.boolean(), cpu_profile: z.string().nullable() }))
      .readonly(),
    options: jsonObject,
    decks: z.array(deck).readonly(),
    num_decks: z.int().optional(),
    num_rounds: z.int().optional(),
    host_id: z.string().optional(),
    room_code: z.string().optional(),
  }),
  act: z.object({ action: jsonObject, table: z.boolean() }),
  legal_actions: z.object({}),
  rebuild: z.object({
    game_id: z.string(),
    events: z.array(json).readonly(),
    decks: z.array(deck).readonly(),
  }),
  shutdown: z.object({}),
} as const satisfies Record<Method, z.ZodType>;

export const RESULTS = {
  initialize: z.object({
    protocol: z.literal(PROTOCOL),
    name: z.string().min(1),
    version: z.string(),
    game: z.string().min(1),
    legal_actions: z.boolean().default(false),
    deterministic: z.boolean().default(true),
    refuses_disorder: z.boolean().default(false),
    omits: paths,
    rebuild_omits: paths,
    plays: playsSchema.default({}),
  }),
  new_game: z.object({ events: z.array(json).readonly(), table: jsonObject }),
  act: z.discriminatedUnion('accepted', [
    z.object({ accepted: z.literal(true), events: z.array(json).readonly(), table: jsonObject.optional() }),
    z.object({
      accepted: z.literal(false),
      reason: z.string().optional(),
      /** There should be none. */
      events: z.array(json).readonly().optional(),
      table: jsonObject.optional(),
    }),
  ]),
  legal_actions: z.object({ actions: z.array(jsonObject).readonly() }),
  rebuild: z.object({ table: jsonObject }),
  shutdown: z.null(),
} as const satisfies Record<Method, z.ZodType>;

export type Params<M extends Method> = Readonly<z.infer<(typeof PARAMS)[M]>>;
export type Result<M extends Method> = Readonly<z.infer<(typeof RESULTS)[M]>>;

/** What a subject says of itself. */
export type About = Result<'initialize'>;
export type NewGame = Params<'new_game'>;
export type Plays = About['plays'];

/** One request, without what JSON-RPC adds to it. */
export type Call = { readonly [M in Method]: { readonly method: M; readonly params: Params<M> } }[Method];
