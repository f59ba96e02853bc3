/** Whether a refusal says what is so: for each name, the sentence of docs/rules.md that the action would have broken. */
import type { Refusal } from '../../engine/refusal.ts';
import type { Action, ActionType } from '../../golf/action.ts';
import { DECKS_MAX, HAND_SIZE, PLAYERS_MAX, PLAYERS_MIN, ROUNDS_MAX } from '../../golf/limits.ts';
import type { Phase, TableView, TurnStep } from '../../golf/table-view.ts';
import { playerIdSchema, playerNameSchema } from '../../golf/text.ts';

/** In which phases an action has its place, and at which step of a turn. */
const PLACES: ReadonlyMap<string, { readonly phases: readonly Phase[]; readonly step?: TurnStep }> = new Map(
  Object.entries({
    join: { phases: ['waiting'] },
    leave: { phases: ['waiting', 'initial_flip', 'playing', 'final_turn', 'round_over'] },
    start_game: { phases: ['waiting'] },
    flip_initial: { phases: ['initial_flip'] },
    draw: { phases: ['playing', 'final_turn'], step: 'draw' },
    swap: { phases: ['playing', 'final_turn'], step: 'play' },
    discard: { phases: ['playing', 'final_turn'], step: 'play' },
    flip: { phases: ['playing', 'final_turn'], step: 'flip' },
    skip_flip: { phases: ['playing', 'final_turn'], step: 'flip' },
    flip_as_action: { phases: ['playing', 'final_turn'], step: 'draw' },
    knock_early: { phases: ['playing', 'final_turn'], step: 'draw' },
    next_round: { phases: ['round_over'] },
  } satisfies Record<ActionType, { phases: Phase[]; step?: TurnStep }>),
);

const REASONS: readonly string[] = ['left', 'disconnected', 'kicked'];
const SOURCES: readonly string[] = ['deck', 'discard'];

/** `table`: the one at which the action was refused; nothing of it has changed. */
export function isTrueRefusal(refusal: Refusal, action: Action, table: TableView): boolean {
  const { players, options, deck, discard } = table;
  const player = players.find(({ id }) => id === action.player_id);
  const current = players[table.current_player_idx ?? -1];
  const isInPlace = PLACES.get(action.type)?.phases.includes(table.phase) === true;
  const faceDown = (player?.cards ?? []).filter(({ face_up }) => !face_up).length;
  switch (refusal) {
    case 'busy':
      return false;
    case 'unknown_action':
      return !PLACES.has(action.type);
    case 'game_over':
      return table.phase === 'game_over';
    case 'wrong_phase':
      return !isInPlace && PLACES.has(action.type);
    case 'not_at_table':
      return player === undefined;
    case 'already_seated':
      return player !== undefined;
    case 'table_full':
      return players.length >= PLAYERS_MAX;
    case 'bad_player_id':
      return !playerIdSchema.safeParse(action.player_id).success;
    case 'bad_player_name':
      return action.type === 'join' && !playerNameSchema.safeParse(action.player_name).success;
    case 'bad_cpu_profile':
      return action.type === 'join' && !playerNameSchema.nullable().safeParse(action.cpu_profile).success;
    case 'bad_reason':
      return action.type === 'leave' && !REASONS.includes(action.reason);
    case 'not_host':
      return action.player_id !== table.host_id;
    case 'too_few_players':
      return players.length < PLAYERS_MIN;
    case 'bad_num_decks':
      return action.type === 'start_game' && !isWhole(action.num_decks, 1, DECKS_MAX);
    case 'bad_num_rounds':
      return action.type === 'start_game' && !isWhole(action.num_rounds, 1, ROUNDS_MAX);
    case 'already_flipped':
      return player?.initial_flip_done === true;
    case 'bad_positions':
      return action.type === 'flip_initial' && !areInitial(action.positions, options.initial_flips);
    case 'bad_position':
      return 'position' in action && !isWhole(action.position, 0, HAND_SIZE - 1);
    case 'bad_source':
      return action.type === 'draw' && !SOURCES.includes(action.source);
    case 'not_your_turn':
      return isInPlace && player !== undefined && player !== current;
    case 'wrong_step':
      return isInPlace && player === current && PLACES.get(action.type)?.step !== table.turn_step;
    case 'discard_pile_empty':
      return discard.length === 0;
    case 'no_cards_left':
      return deck.length === 0 && discard.length < 2;
    case 'must_swap':
      return table.drawn_from === 'discard';
    case 'must_flip':
      return options.flip_mode === 'always';
    case 'already_face_up':
      return 'position' in action && player?.cards[action.position]?.face_up === true;
    case 'rule_off':
      return (action.type === 'flip_as_action' || action.type === 'knock_early') && !options[action.type];
    case 'cannot_knock':
      return faceDown === 0 || faceDown > 2;
  }
}

function areInitial(positions: readonly number[], count: number): boolean {
  const isHand = positions.every((position) => isWhole(position, 0, HAND_SIZE - 1));
  return isHand && positions.length === count && new Set(positions).size === count;
}

function isWhole(number: number, min: number, max: number): boolean {
  return Number.isInteger(number) && number >= min && number <= max;
}
