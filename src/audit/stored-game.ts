/** A game as it is stored, before anybody has said that its rows are events. */

/** A row of `events`, as the database or a file has it; anything may be wrong with it. */
export interface StoredEvent {
  readonly game_id: string;
  readonly sequence_num: number | null;
  readonly event_type: string | null;
  readonly player_id: string | null;
  /** JSON as text. */
  readonly event_data: string | null;
  /** Canonical text with microseconds, or whatever was there instead. */
  readonly created_at: string | null;
}

/** The row of `games_v2`; fields that the table does not have are absent. */
export type StoredGameRow = Readonly<Record<string, unknown>>;

export interface StoredGame {
  readonly game_id: string;
  /** By number, and within one number in the order in which they were written. */
  readonly events: readonly StoredEvent[];
  /** Null if there is none, `undefined` if there is no such table or nobody wants to know. */
  readonly row: StoredGameRow | null | undefined;
}
