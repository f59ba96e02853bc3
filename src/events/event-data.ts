/**
 * What each type of event tells: one strict schema per type. Names are those of the design document, completed where
 * it lacks something (docs/rules.md, Events).
 *
 * On the wire, what belongs to players is an object with their ids as keys. In memory it is a Map: ids come from people,
 * and `__proto__` or `10` as a key of a plain object would be lost or reordered.
 */
import { z } from 'zod';
import { cardSchema } from '../golf/card.ts';
import { DECKS_MAX, HAND_SIZE, INT_MAX, PLAYERS_MAX, PLAYERS_MIN, ROUNDS_MAX } from '../golf/limits.ts';
import { gameOptionsSchema } from '../golf/options.ts';
import { playerIdSchema, playerNameSchema, roomCodeSchema } from '../golf/text.ts';
import { byPlayer } from './by-player.ts';
import { integer } from './integer.ts';

const position = integer(0, HAND_SIZE - 1);
const deckSeed = integer(0, Number.MAX_SAFE_INTEGER);
const score = integer(-INT_MAX, INT_MAX);
const hands = byPlayer(z.array(cardSchema).length(HAND_SIZE), { sizeMin: 1, sizeMax: PLAYERS_MAX });
const playerIndex = integer(0, PLAYERS_MAX - 1);

/** Positions and the cards turned up there, in the same order. */
function turnedUp(countMax: number) {
  return z
    .strictObject({ positions: z.array(position).min(1).max(countMax), cards: z.array(cardSchema) })
    .superRefine(({ positions, cards }, context) => {
      if (new Set(positions).size !== positions.length)
        context.addIssue({ code: 'custom', message: 'different positions', path: ['positions'], input: positions });
      if (cards.length !== positions.length)
        context.addIssue({
          code: 'custom',
          message: `${positions.length} cards, one per position`,
          path: ['cards'],
          input: cards,
        });
    });
}

export const eventDataSchemas = {
  game_created: z.strictObject({ room_code: roomCodeSchema, host_id: playerIdSchema, options: gameOptionsSchema }),
  player_joined: z.strictObject({
    player_name: playerNameSchema,
    is_cpu: z.boolean(),
    cpu_profile: playerNameSchema.nullable(),
  }),
  player_left: z.strictObject({ reason: z.enum(['left', 'disconnected', 'kicked']) }),
  game_started: z.strictObject({
    deck_seed: deckSeed,
    player_order: z.array(playerIdSchema).min(PLAYERS_MIN).max(PLAYERS_MAX),
    num_decks: integer(1, DECKS_MAX),
    num_rounds: integer(1, ROUNDS_MAX),
    dealt_cards: hands,
    first_discard: cardSchema,
    current_player_idx: playerIndex,
  }),
  round_started: z.strictObject({
    round_num: integer(2, ROUNDS_MAX),
    deck_seed: deckSeed,
    dealt_cards: hands,
    first_discard: cardSchema,
    current_player_idx: playerIndex,
  }),
  round_ended: z.strictObject({
    scores: byPlayer(score, { sizeMin: 1, sizeMax: PLAYERS_MAX }),
    winner_id: playerIdSchema.nullable(),
    final_hands: hands,
  }),
  game_ended: z.strictObject({
    final_scores: byPlayer(score, { sizeMin: 1, sizeMax: PLAYERS_MAX }),
    winner_id: playerIdSchema,
    rounds_won: byPlayer(integer(0, ROUNDS_MAX), { sizeMin: 1, sizeMax: PLAYERS_MAX }),
  }),
  initial_flip: turnedUp(2),
  card_drawn: z.strictObject({ source: z.enum(['deck', 'discard']), card: cardSchema }),
  card_swapped: z.strictObject({ position, new_card: cardSchema, old_card: cardSchema }),
  card_discarded: z.strictObject({ card: cardSchema }),
  card_flipped: z.strictObject({ position, card: cardSchema }),
  flip_skipped: z.strictObject({}),
  flip_as_action: z.strictObject({ position, card: cardSchema }),
  knock_early: turnedUp(2),
} as const;

/** The name of a type of event. Rule: docs/rules.md, Events. */
export type EventType = keyof typeof eventDataSchemas;

// Object.keys answers with the literal's own keys, which are the event types.
/** All types of events. */
export const EVENT_TYPES = Object.keys(eventDataSchemas) as readonly EventType[];

export type LeaveReason = z.infer<typeof eventDataSchemas.player_left>['reason'];
