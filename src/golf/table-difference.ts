/**
 * Where two tables first differ: the comparison that runs after every action of every game.
 *
 * Method: the fields in a fixed order, cards by reference (there is one object per card). Nothing is allocated while
 * the tables agree; the general walk of `firstDifference` names the place once they do not.
 */
import type { Card } from './card.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import { copyOfTable } from './table-fields.ts';
import type { PlayerView, TableView } from './table-view.ts';

/** The first difference between two tables, or `undefined` if there is none. */
export function tableDifference(left: TableView, right: TableView): Difference | undefined {
  return sameTable(left, right) ? undefined : firstDifference(copyOfTable(left), copyOfTable(right));
}

function sameTable(left: TableView, right: TableView): boolean {
  return (
    left.sequence_num === right.sequence_num &&
    left.phase === right.phase &&
    left.current_player_idx === right.current_player_idx &&
    left.turn_step === right.turn_step &&
    left.drawn_card === right.drawn_card &&
    left.drawn_from === right.drawn_from &&
    left.current_round === right.current_round &&
    left.deck_seed === right.deck_seed &&
    left.reshuffles === right.reshuffles &&
    left.finisher_id === right.finisher_id &&
    left.next_dealer_id === right.next_dealer_id &&
    left.owed_event === right.owed_event &&
    left.winner_id === right.winner_id &&
    left.game_id === right.game_id &&
    left.room_code === right.room_code &&
    left.host_id === right.host_id &&
    left.num_decks === right.num_decks &&
    left.num_rounds === right.num_rounds &&
    samePlayers(left.players, right.players) &&
    sameCards(left.discard, right.discard) &&
    sameCards(left.deck, right.deck) &&
    sameCards(left.set_aside, right.set_aside) &&
    (left.options === right.options || firstDifference(left.options, right.options) === undefined)
  );
}

function samePlayers(left: readonly PlayerView[], right: readonly PlayerView[]): boolean {
  if (left.length !== right.length) return false;
  for (let seat = 0; seat < left.length; seat += 1) {
    // The seat is below both lengths.
    if (!samePlayer(left[seat] as PlayerView, right[seat] as PlayerView)) return false;
  }
  return true;
}

function samePlayer(left: PlayerView, right: PlayerView): boolean {
  return (
    left.id === right.id &&
    left.name === right.name &&
    left.is_cpu === right.is_cpu &&
    left.cpu_profile === right.cpu_profile &&
    left.initial_flip_done === right.initial_flip_done &&
    left.final_turn_done === right.final_turn_done &&
    left.score === right.score &&
    left.total_score === right.total_score &&
    left.rounds_won === right.rounds_won &&
    sameCards(left.cards, right.cards)
  );
}

function sameCards(left: readonly Card[], right: readonly Card[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}
