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
  const copy = pick(table, TABLE_FIELDS);
  return {
    ...copy,
    options: { ...table.options },
    players: table.players.map((player) => ({ ...pick(player, PLAYER_FIELDS), cards: [...player.cards] })),
    deck: [...table.deck],
    discard: [...table.discard],
    set_aside: [...table.set_aside],
  };
}

function pick<T, K extends keyof T>(source: T, fields: readonly K[]): Pick<T, K> {
  // Every field in `fields` is set, which is what Pick says.
  return Object.fromEntries(fields.map((field) => [field, source[field]])) as Pick<T, K>;
}
