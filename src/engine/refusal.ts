/** Why an action did not happen. Each names the rule that it would have broken; nothing has changed. Rule: docs/rules.md. */
export const REFUSALS = [
  /** Another action is under way: an emitter must not play. */
  'busy',
  'unknown_action',
  'game_over',
  'wrong_phase',
  'not_at_table',
  'already_seated',
  'table_full',
  'bad_player_id',
  'bad_player_name',
  'bad_cpu_profile',
  'bad_reason',
  'not_host',
  'too_few_players',
  'bad_num_decks',
  'bad_num_rounds',
  'already_flipped',
  /** Not exactly `initial_flips` different positions of a hand. */
  'bad_positions',
  'bad_position',
  'bad_source',
  'not_your_turn',
  'wrong_step',
  'discard_pile_empty',
  'no_cards_left',
  /** A card from the discard pile must be swapped in. */
  'must_swap',
  /** `flip_mode: always` does not let the flip be skipped. */
  'must_flip',
  'already_face_up',
  'rule_off',
  /** `knock_early` takes one or two face-down cards. */
  'cannot_knock',
] as const;

/** Why an action did not happen: the name of the rule that it would have broken. */
export type Refusal = (typeof REFUSALS)[number];
