/** One statement that appends batches of any number of games, each if, and only if, it continues its stored log. */
import { wireData } from '../../../events/codec.ts';
import type { Batch } from '../../check-batch.ts';
import type { Statement } from '../database.ts';

/**
 * `$1` games and `$2` the first number of each one's batch; `$3` to `$8` the rows of all batches, a list for each column.
 *
 * The end of each log is looked up in the same statement; of a batch that does not continue it, nothing is written. Two
 * writers who both see the same end meet at the unique key, which lets one through. No lock is taken, and a gap cannot
 * arise. Rows are written in the order of their games, so that two statements never wait for one another in a circle.
 * The values of a row are read as `text` on purpose: assigned to VARCHAR(50) a longer one is refused, where a cast would
 * cut it silently. There is one row for each game in the answer, with `ids` null when nothing was written.
 */
export const APPEND_BATCHES: Statement = {
  name: 'mulligan_append_batches',
  text: `
  WITH head AS MATERIALIZED (
    SELECT
      offer.game_id,
      offer.first_sequence,
      (SELECT coalesce(max(sequence_num), 0) FROM events WHERE events.game_id = offer.game_id) AS latest
    FROM unnest($1::uuid[], $2::int[]) AS offer (game_id, first_sequence)
  ), written AS (
    INSERT INTO events (game_id, sequence_num, event_type, player_id, event_data, created_at)
    SELECT game_id, row.sequence_num, row.event_type, row.player_id, row.event_data, row.created_at
    FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::jsonb[], $8::timestamptz[])
      AS row (game_id, sequence_num, event_type, player_id, event_data, created_at)
    JOIN head USING (game_id)
    WHERE head.latest = head.first_sequence - 1
    ORDER BY game_id, row.sequence_num
    RETURNING game_id, id
  )
  SELECT head.game_id, head.latest, rows.ids
  FROM head
  LEFT JOIN (SELECT game_id, string_agg(id::text, ',' ORDER BY id) AS ids FROM written GROUP BY game_id) AS rows
    USING (game_id)`,
};

export interface AppendedRow {
  readonly game_id: string;
  /** The log's last number before the batch. */
  readonly latest: number;
  /** Row ids in the order of the events, with commas between them: to the driver a list of BIGINT is dearer than text. */
  readonly ids: string | null;
}

/** The values of `APPEND_BATCHES`. `batches`: no two of one game. */
export function appendValues(batches: readonly Batch[]): unknown[] {
  const events = batches.flatMap((batch) => batch.events);
  return [
    batches.map(({ gameId }) => gameId),
    batches.map(({ firstSequence }) => firstSequence),
    events.map(({ game_id }) => game_id),
    events.map(({ sequence_num }) => sequence_num),
    events.map(({ event_type }) => event_type),
    events.map(({ player_id }) => player_id),
    events.map((event) => JSON.stringify(wireData(event))),
    events.map(({ timestamp }) => timestamp),
  ];
}

export function rowIds(ids: string): number[] {
  return ids.split(',').map(Number);
}
