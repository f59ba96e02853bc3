/** Rows of the table `events`, in and out. */
import { parseEventValue, wireData } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { parseJson } from '../../events/json-text.ts';
import { DamagedRowError } from '../errors.ts';
import type { Statement } from './database.ts';
import { timestampAsText, timestampOfText } from './timestamp-column.ts';

export interface EventRow {
  readonly event_type: string;
  readonly game_id: string;
  readonly sequence_num: number;
  readonly created_at: string;
  readonly player_id: string | null;
  /** JSON text: the codec reads it, because the driver's `JSON.parse` does not read every key right. */
  readonly event_data: string;
}

/** Numbers `$2` to `$3` of game `$1`, in order. */
export const SELECT_EVENTS: Statement = {
  name: 'mulligan_select_events',
  text: `
  SELECT event_type, game_id, sequence_num, ${timestampAsText('created_at')} AS created_at, player_id, event_data::text AS event_data
  FROM events
  WHERE game_id = $1 AND sequence_num BETWEEN $2 AND $3
  ORDER BY sequence_num`,
};

/** The last number of game `$1`, 0 if there is none. Always one row. */
export const SELECT_LATEST: Statement = {
  name: 'mulligan_select_latest',
  text: 'SELECT coalesce(max(sequence_num), 0) AS latest FROM events WHERE game_id = $1',
};

/** The event that a row holds, read by the codec. Throws `DamagedRowError`. */
export function eventOfRow(row: EventRow): GameEvent {
  try {
    return parseEventValue({
      event_type: row.event_type,
      game_id: row.game_id,
      sequence_num: row.sequence_num,
      timestamp: timestampOfText(row.created_at),
      player_id: row.player_id,
      data: parseJson(row.event_data),
    });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new DamagedRowError({ gameId: row.game_id, sequenceNum: row.sequence_num }, cause);
  }
}

/** A batch as the one JSON text from which the database makes its rows. The game's id goes beside it, once. */
export function rowsAsJson(events: readonly GameEvent[]): string {
  return JSON.stringify(
    events.map((event) => ({
      sequence_num: event.sequence_num,
      event_type: event.event_type,
      player_id: event.player_id,
      event_data: wireData(event),
      created_at: event.timestamp,
    })),
  );
}
