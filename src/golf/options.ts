/**
 * The options of a game: how cards are turned up, and the house rules. Rule: docs/rules.md, House rules.
 */
import { z } from 'zod';

/**
 * When a player who has discarded the card that he drew turns one up: never, always, or at the end. Rule:
 * docs/rules.md, Options.
 */
export const FLIP_MODES = ['never', 'always', 'endgame'] as const;

/** The house rules that are either on or off, in the order in which docs/rules.md explains them. */
export const HOUSE_RULES = [
  'use_jokers',
  'lucky_swing',
  'eagle_eye',
  'super_kings',
  'ten_penny',
  'one_eyed_jacks',
  'negative_pairs_keep_value',
  'wolfpack',
  'four_of_a_kind',
  'blackjack',
  'knock_penalty',
  'knock_bonus',
  'underdog_bonus',
  'tied_shame',
  'flip_as_action',
  'knock_early',
] as const;

/** One of `FLIP_MODES`. */
export type FlipMode = (typeof FLIP_MODES)[number];
/** One of `HOUSE_RULES`. */
export type HouseRule = (typeof HOUSE_RULES)[number];

/** All options of a game, every one of them present: `game_created` carries them complete. */
export const gameOptionsSchema = z.strictObject({
  flip_mode: z.enum(FLIP_MODES),
  /** Cards that each player turns up before the first turn of a round. */
  initial_flips: z.literal([0, 1, 2]).refine((count) => !Object.is(count, -0), '0 or 1 or 2'),
  use_jokers: z.boolean(),
  lucky_swing: z.boolean(),
  eagle_eye: z.boolean(),
  super_kings: z.boolean(),
  ten_penny: z.boolean(),
  one_eyed_jacks: z.boolean(),
  negative_pairs_keep_value: z.boolean(),
  wolfpack: z.boolean(),
  four_of_a_kind: z.boolean(),
  blackjack: z.boolean(),
  knock_penalty: z.boolean(),
  knock_bonus: z.boolean(),
  underdog_bonus: z.boolean(),
  tied_shame: z.boolean(),
  flip_as_action: z.boolean(),
  knock_early: z.boolean(),
});

/** All options of a game. Rule: docs/rules.md, Options. */
export type GameOptions = Readonly<z.infer<typeof gameOptionsSchema>>;

/** The names of all options. */
export const GAME_OPTIONS = [
  'flip_mode',
  'initial_flips',
  ...HOUSE_RULES,
] as const satisfies readonly (keyof GameOptions)[];

/** The plain game: two cards turned up first, no flip after a discard, no house rule. */
export const DEFAULT_OPTIONS: GameOptions = Object.freeze({
  flip_mode: 'never',
  initial_flips: 2,
  use_jokers: false,
  lucky_swing: false,
  eagle_eye: false,
  super_kings: false,
  ten_penny: false,
  one_eyed_jacks: false,
  negative_pairs_keep_value: false,
  wolfpack: false,
  four_of_a_kind: false,
  blackjack: false,
  knock_penalty: false,
  knock_bonus: false,
  underdog_bonus: false,
  tied_shame: false,
  flip_as_action: false,
  knock_early: false,
});
