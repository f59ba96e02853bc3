/**
 * The neutral shape in which both witnesses, engine and reducer, show their table. Field names are those of the design
 * of the event store (snake_case), because views are also printed and sent.
 *
 * A view holds everything that decides how the game goes on: an engine restored from a settled view plays on exactly as
 * the original would. Rule: docs/rules.md, The table.
 */
import type { Card, TableCard } from './card.ts';
import type { GameOptions } from './options.ts';

/** All phases of a game, in the order in which it first meets them. Rule: docs/rules.md, Phases. */
export const PHASES = ['waiting', 'initial_flip', 'playing', 'final_turn', 'round_over', 'game_over'] as const;
/** One of `PHASES`. */
export type Phase = (typeof PHASES)[number];

/** What the current player has to do: draw (or flip or knock instead), play the drawn card, or flip after a discard. */
export type TurnStep = 'draw' | 'play' | 'flip';

/** Where a card was drawn from. */
export type DrawSource = 'deck' | 'discard';

/** The event that must come next, while the consequences of an action are not all told yet. */
export type OwedEvent = 'round_ended' | 'game_ended';

/** A player at the table. */
export interface PlayerView {
  readonly id: string;
  readonly name: string;
  readonly is_cpu: boolean;
  readonly cpu_profile: string | null;
  /** Six cards, positions 0–2 above 3–5; none before the first deal. */
  readonly cards: readonly TableCard[];
  /** Has turned up his initial cards in this round. Stays false with `initial_flips: 0`. */
  readonly initial_flip_done: boolean;
  /** Has had the one turn that follows somebody's going out in this round. Never true of the finisher himself. */
  readonly final_turn_done: boolean;
  /** Score of the round that has just ended; null from the deal until the round ends. */
  readonly score: number | null;
  readonly total_score: number;
  readonly rounds_won: number;
}

/** A table, as both witnesses show it. Rule: docs/rules.md, The table. */
export interface TableView {
  readonly game_id: string;
  /** Number of the last event; 0 before the first. */
  readonly sequence_num: number;
  readonly phase: Phase;
  readonly room_code: string;
  readonly host_id: string;
  readonly options: GameOptions;
  /** Those who are there: in the order of joining before the start, in turn order after it. */
  readonly players: readonly PlayerView[];
  /** Index into `players` of whose turn it is (in `initial_flip`: will be); null outside of a running round. */
  readonly current_player_idx: number | null;
  /** Null unless the phase is `playing` or `final_turn`, and while an event is owed. */
  readonly turn_step: TurnStep | null;
  readonly drawn_card: Card | null;
  readonly drawn_from: DrawSource | null;
  /** 0 before the start. */
  readonly num_decks: number;
  /** 0 before the start. */
  readonly num_rounds: number;
  /** Counts from 1; 0 before the start. */
  readonly current_round: number;
  /** Seed of the current round's deck; null before the start. */
  readonly deck_seed: number | null;
  /** How often the deck has run empty in this round. */
  readonly reshuffles: number;
  /** The top is the end of the list. */
  readonly deck: readonly Card[];
  /** The top is the end of the list. */
  readonly discard: readonly Card[];
  /** Cards of players who left in this round: hand by position, then the drawn card. */
  readonly set_aside: readonly Card[];
  /** Who went out first in this round, even if he has left since. */
  readonly finisher_id: string | null;
  /** Who deals the next round: the first to play in this one, or the next seat after him if he left. Null before the start. */
  readonly next_dealer_id: string | null;
  /** Null when the table is settled: all that the last action led to has been told. */
  readonly owed_event: OwedEvent | null;
  /** Winner of the whole game; null until it is over. */
  readonly winner_id: string | null;
}

/** Whether every consequence of the last action has been told. Only settled tables are compared and restored. */
export function isSettled(table: TableView): boolean {
  return table.owed_event === null;
}
