/** One statement that appends a batch if, and only if, it continues the stored log. */
import { StoreQueryError } from '../errors.ts';
import type { Statement } from './database.ts';

/**
 * `$1` game, `$2` the batch's first number, `$3` its rows as JSON.
 *
 * The log's end is looked up in the same statement; if the batch does not continue it, nothing is written. Two writers
 * who both see the same end meet at the unique key, which lets one through. No lock is taken, and a gap cannot arise.
 * The values of a row are read as `text` on purpose: assigned to VARCHAR(50) a longer one is refused, where a cast
 * would cut it silently. There is always one row in the answer, with `id` null when nothing was written.
 */
export const APPEND_BATCH: Statement = {
  name: 'mulligan_append_batch',
  text: `
  WITH latest AS (
    SELECT coalesce(max(sequence_num), 0) AS sequence_num FROM events WHERE game_id = $1
  ), written AS (
    INSERT INTO events (game_id, sequence_num, event_type, player_id, event_data, created_at)
    SELECT $1, batch.sequence_num, batch.event_type, batch.player_id, batch.event_data, batch.created_at
    FROM json_to_recordset($3::json) AS batch (
      sequence_num int, event_type text, player_id text, event_data jsonb, created_at timestamptz
    )
    WHERE (SELECT sequence_num FROM latest) = $2::int - 1
    ORDER BY batch.sequence_num
    RETURNING id, sequence_num
  )
  SELECT latest.sequence_num AS latest, written.id
  FROM latest LEFT JOIN written ON true
  ORDER BY written.sequence_num`,
};

export interface AppendedRow {
  /** The log's last number before the batch. */
  readonly latest: number;
  /** BIGINT arrives as text. */
  readonly id: string | null;
}

const UNIQUE_VIOLATION = '23505';
const SEQUENCE_KEY = 'events_game_id_sequence_num_key';

/** Whether another writer had the number first. */
export function isSequenceTaken(error: unknown): error is StoreQueryError {
  return error instanceof StoreQueryError && error.sqlState === UNIQUE_VIOLATION && error.constraint === SEQUENCE_KEY;
}
