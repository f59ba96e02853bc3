/** Before the start: joining, and starting. Rule: docs/rules.md, Phases, waiting. */
import type { ActionOf } from '../golf/action.ts';
import { DECKS_MAX, PLAYERS_MAX, PLAYERS_MIN, ROUNDS_MAX } from '../golf/limits.ts';
import { playerIdSchema, playerNameSchema } from '../golf/text.ts';
import { deal } from './deal.ts';
import type { Play } from './play.ts';
import type { Refusal } from './refusal.ts';
import { findPlayer, newPlayer } from './table-state.ts';

export function join(play: Play, action: ActionOf<'join'>): Refusal | undefined {
  const { table } = play;
  if (table.phase !== 'waiting') return 'wrong_phase';
  if (!playerIdSchema.safeParse(action.player_id).success) return 'bad_player_id';
  if (!playerNameSchema.safeParse(action.player_name).success) return 'bad_player_name';
  if (action.cpu_profile !== null && !playerNameSchema.safeParse(action.cpu_profile).success) return 'bad_cpu_profile';
  if (findPlayer(table, action.player_id) !== undefined) return 'already_seated';
  if (table.players.length >= PLAYERS_MAX) return 'table_full';

  const { player_id, player_name, is_cpu, cpu_profile } = action;
  table.players.push(newPlayer({ id: player_id, name: player_name, is_cpu, cpu_profile }));
  play.announce('player_joined', player_id, { player_name, is_cpu, cpu_profile });
  return undefined;
}

export function startGame(play: Play, action: ActionOf<'start_game'>): Refusal | undefined {
  const { table } = play;
  if (table.phase !== 'waiting') return 'wrong_phase';
  if (findPlayer(table, action.player_id) === undefined) return 'not_at_table';
  if (action.player_id !== table.host_id) return 'not_host';
  if (table.players.length < PLAYERS_MIN) return 'too_few_players';
  if (!isCount(action.num_decks, DECKS_MAX)) return 'bad_num_decks';
  if (!isCount(action.num_rounds, ROUNDS_MAX)) return 'bad_num_rounds';

  // Seat 0 deals the first round. Nothing has changed yet, should the deck be too small.
  const dealt = deal(play, { round: 1, dealer: 0, num_decks: action.num_decks });
  table.num_rounds = action.num_rounds;
  play.announce('game_started', null, {
    deck_seed: dealt.deck_seed,
    player_order: Object.freeze(table.players.map((player) => player.id)),
    num_decks: table.num_decks,
    num_rounds: table.num_rounds,
    dealt_cards: dealt.dealt_cards,
    first_discard: dealt.first_discard,
    current_player_idx: dealt.current_player_idx,
  });
  return undefined;
}

function isCount(count: number, max: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= max;
}
