/** The table before its first event. */
import { DEFAULT_OPTIONS } from '../golf/options.ts';
import type { TableView } from '../golf/table-view.ts';

/**
 * A table at which nothing has happened yet: sequence number 0, no room, no host, nobody seated.
 *
 * Every later table is made from it by spreading, so it fixes which keys a table has and their order.
 */
export function emptyTable(gameId: string): TableView {
  return {
    game_id: gameId,
    sequence_num: 0,
    phase: 'waiting',
    room_code: '',
    host_id: '',
    options: DEFAULT_OPTIONS,
    players: [],
    current_player_idx: null,
    turn_step: null,
    drawn_card: null,
    drawn_from: null,
    num_decks: 0,
    num_rounds: 0,
    current_round: 0,
    deck_seed: null,
    reshuffles: 0,
    deck: [],
    discard: [],
    set_aside: [],
    finisher_id: null,
    next_dealer_id: null,
    owed_event: null,
    winner_id: null,
  };
}
