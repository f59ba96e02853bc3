/**
 * What players may ask for. An action is a wish; the event that follows is the fact. Rule: docs/rules.md, Phases.
 */
import { z } from 'zod';

const player_id = z.string();
const position = z.number();

/** A schema for each action that players can ask for. */
export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('join'),
    player_id,
    player_name: z.string(),
    is_cpu: z.boolean(),
    cpu_profile: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('leave'), player_id, reason: z.enum(['left', 'disconnected', 'kicked']) }),
  z.strictObject({ type: z.literal('start_game'), player_id, num_decks: z.number(), num_rounds: z.number() }),
  z.strictObject({ type: z.literal('flip_initial'), player_id, positions: z.array(position).readonly() }),
  z.strictObject({ type: z.literal('draw'), player_id, source: z.enum(['deck', 'discard']) }),
  z.strictObject({ type: z.literal('swap'), player_id, position }),
  z.strictObject({ type: z.literal('discard'), player_id }),
  z.strictObject({ type: z.literal('flip'), player_id, position }),
  z.strictObject({ type: z.literal('skip_flip'), player_id }),
  z.strictObject({ type: z.literal('flip_as_action'), player_id, position }),
  z.strictObject({ type: z.literal('knock_early'), player_id }),
  z.strictObject({ type: z.literal('next_round'), player_id }),
]);

/** Well-formed, but perhaps not legal: whether it may happen now is the engine's to say. */
export type Action = Readonly<z.infer<typeof actionSchema>>;
/** The name of a type of action. */
export type ActionType = Action['type'];
/** An action of this type. */
export type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;
