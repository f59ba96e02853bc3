/** What a game looks like from outside: the row of `games_v2`, kept for searching and never the source of truth. */
import type { GameOptions } from '../golf/options.ts';

/** All statuses of games. */
export const GAME_STATUSES = ['active', 'completed', 'abandoned'] as const;

/** One of `GAME_STATUSES`. */
export type GameStatus = (typeof GAME_STATUSES)[number];

/** One game, in the words of the table. Timestamps are those of the events, canonical text with microseconds. */
export interface GameRecord {
  readonly id: string;
  readonly room_code: string;
  /** `abandoned`: the game ended because a player left. */
  readonly status: GameStatus;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly num_players: number | null;
  readonly num_rounds: number | null;
  readonly options: GameOptions;
  readonly winner_id: string | null;
  readonly host_id: string;
  /** Before the start those who are seated, in the order of joining; from the start on those who started, in turn order. */
  readonly player_ids: readonly string[];
}

/** Which games to list: those that match every field given. */
export interface GameFilter {
  readonly status?: GameStatus;
  readonly roomCode?: string;
  /** Games in whose `player_ids` this player is. */
  readonly playerId?: string;
  /** At most this many, 1 or more. */
  readonly gamesMax?: number;
}
