/** A game as it is stored, before anybody has said that its rows are events. */
import type { AuditFinding } from './audit-finding.ts';

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
  /** What is wrong with the line of a file that it comes from, and cannot be said by the fields above. */
  readonly line_fault?: Pick<AuditFinding, 'code' | 'path' | 'expected' | 'found'>;
}

/**
 * The row of `games_v2`; fields that the table does not have are absent. Times are text as in an event, `options` is JSON
 * as text or as a value, `player_ids` a list.
 */
export type StoredGameRow = Readonly<Record<string, unknown>>;

export interface StoredGame {
  readonly game_id: string;
  /** By number, and within one number in the order in which they were written. */
  readonly events: readonly StoredEvent[];
  /** Null if there is none, `undefined` if there is no such table or nobody wants to know. */
  readonly row: StoredGameRow | null | undefined;
  /** How many rows there are, if there are several: then nobody knows which of them counts. */
  readonly severalRows?: number | undefined;
  /**
   * What could not be read of the game, each as a finding; absent if all of it was read. An empty list says that something is
   * missing which is told elsewhere, as a page that may hold many games.
   */
  readonly unreadable?: readonly AuditFinding[];
}
