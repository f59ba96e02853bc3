/** The engine's own table: the neutral view's fields, mutable. Only the engine's files ever write to it. */
import { faceUp, type TableCard } from '../golf/card.ts';
import { HAND_SIZE } from '../golf/limits.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

export type PlayerState = Mutable<PlayerView>;
export type TableState = Omit<Mutable<TableView>, 'players'> & { players: PlayerState[] };

/** The table of a game that was just created, before its first event. */
export function newTable(setup: Pick<TableView, 'game_id' | 'room_code' | 'host_id' | 'options'>): TableState {
  return {
    game_id: setup.game_id,
    sequence_num: 0,
    phase: 'waiting',
    room_code: setup.room_code,
    host_id: setup.host_id,
    options: Object.freeze({ ...setup.options }),
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

/** A table of the engine's own with all that the view shows. */
export function tableFrom(view: TableView): TableState {
  // The copy is fresh and nobody else's, so it may be written to.
  return copyOfTable(view) as TableState;
}

export function newPlayer(seat: Pick<PlayerView, 'id' | 'name' | 'is_cpu' | 'cpu_profile'>): PlayerState {
  return {
    id: seat.id,
    name: seat.name,
    is_cpu: seat.is_cpu,
    cpu_profile: seat.cpu_profile,
    cards: [],
    initial_flip_done: false,
    final_turn_done: false,
    score: null,
    total_score: 0,
    rounds_won: 0,
  };
}

/** Whose turn it is, or `undefined` when it is nobody's. */
export function currentPlayer(table: TableState): PlayerState | undefined {
  return table.current_player_idx === null ? undefined : table.players[table.current_player_idx];
}

export function findPlayer(table: TableState, id: string): PlayerState | undefined {
  for (const player of table.players) if (player.id === id) return player;
  return undefined;
}

export function faceDownCount(player: PlayerState): number {
  let count = 0;
  for (const card of player.cards) if (!card.face_up) count += 1;
  return count;
}

export function isPosition(position: number): boolean {
  return Number.isInteger(position) && position >= 0 && position < HAND_SIZE;
}

/** The card at a position that `isPosition` accepted, in a hand that was dealt. */
export function cardAt(player: PlayerState, position: number): TableCard {
  // A dealt hand has a card at every position of a hand.
  return player.cards[position] as TableCard;
}

export function turnUp(player: PlayerState, position: number): void {
  player.cards[position] = faceUp(cardAt(player, position));
}

export function turnUpAll(player: PlayerState): void {
  for (let position = 0; position < player.cards.length; position += 1) turnUp(player, position);
}
