/** A short text that is the same for two tables from which games go on alike: all of a table but the number of its last event. */
import { type Card, RANKS, SUITS } from '../golf/card.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';

/** First of the characters that stand for cards; face-up ones come after those that lie face down. */
const FIRST_CODE = 0x100;
const FACE_UP = 0x100;

const CODES: ReadonlyMap<Card['rank'], ReadonlyMap<Card['suit'], number>> = new Map(
  RANKS.map((rank, index) => [
    rank,
    new Map(SUITS.map((suit, order) => [suit, FIRST_CODE + index * SUITS.length + order])),
  ]),
);

export function stateKey(table: TableView): string {
  let key = `${table.phase}${table.turn_step} ${table.current_player_idx} ${table.current_round} ${table.reshuffles} ${table.finisher_id} ${table.next_dealer_id} ${table.host_id} ${table.drawn_from}`;
  if (table.drawn_card !== null) key += cardCode(table.drawn_card);
  key += `|${cards(table.deck)}|${cards(table.discard)}|${cards(table.set_aside)}`;
  for (const player of table.players) key += playerKey(player);
  return key;
}

function playerKey(player: PlayerView): string {
  let key = `|${player.id} ${player.score} ${player.total_score} ${player.rounds_won} ${player.initial_flip_done ? 1 : 0}${player.final_turn_done ? 1 : 0}`;
  for (const card of player.cards) key += String.fromCharCode(codeOf(card) + (card.face_up ? FACE_UP : 0));
  return key;
}

function cards(list: readonly Card[]): string {
  let key = '';
  for (const card of list) key += cardCode(card);
  return key;
}

function cardCode(card: Card): string {
  return String.fromCharCode(codeOf(card));
}

function codeOf({ rank, suit }: Card): number {
  // Every card has a code.
  return CODES.get(rank)?.get(suit) as number;
}
