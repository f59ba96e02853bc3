/** The fields of a view, by name: what a view is when it is copied, printed or compared as a whole. */
import type { PlayerView, TableView } from './table-view.ts';

/** Every field of a table, in the order in which differences are looked for and views are printed. */
export const TABLE_FIELDS = [
  'game_id',
  'sequence_num',
  'phase',
  'room_code',
  'host_id',
  'options',
  'players',
  'current_player_idx',
  'turn_step',
  'drawn_card',
  'drawn_from',
  'num_decks',
  'num_rounds',
  'current_round',
  'deck_seed',
  'reshuffles',
  'deck',
  'discard',
  'set_aside',
  'finisher_id',
  'next_dealer_id',
  'owed_event',
  'winner_id',
] as const satisfies readonly (keyof TableView)[];

export const PLAYER_FIELDS = [
  'id',
  'name',
  'is_cpu',
  'cpu_profile',
  'cards',
  'initial_flip_done',
  'final_turn_done',
  'score',
  'total_score',
  'rounds_won',
] as const satisfies readonly (keyof PlayerView)[];

/** A copy of the table that shares no mutable part with it and holds nothing but the fields of a view. */
export function copyOfTable(table: TableView): TableView {
  // Written out, because copying by a list of names takes twenty times as long.
  return {
    game_id: table.game_id,
    sequence_num: table.sequence_num,
    phase: table.phase,
    room_code: table.room_code,
    host_id: table.host_id,
    options: { ...table.options },
    players: table.players.map(copyOfPlayer),
    current_player_idx: table.current_player_idx,
    turn_step: table.turn_step,
    drawn_card: table.drawn_card,
    drawn_from: table.drawn_from,
    num_decks: table.num_decks,
    num_rounds: table.num_rounds,
    current_round: table.current_round,
    deck_seed: table.deck_seed,
    reshuffles: table.reshuffles,
    deck: [...table.deck],
    discard: [...table.discard],
    set_aside: [...table.set_aside],
    finisher_id: table.finisher_id,
    next_dealer_id: table.next_dealer_id,
    owed_event: table.owed_event,
    winner_id: table.winner_id,
  };
}

function copyOfPlayer(player: PlayerView): PlayerView {
  return {
    id: player.id,
    name: player.name,
    is_cpu: player.is_cpu,
    cpu_profile: player.cpu_profile,
    cards: [...player.cards],
    initial_flip_done: player.initial_flip_done,
    final_turn_done: player.final_turn_done,
    score: player.score,
    total_score: player.total_score,
    rounds_won: player.rounds_won,
  };
}
