/** Rows of the table `events`, in and out. */
import { parseEventValue } from '../../events/codec.ts';
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

const COLUMNS = `event_type, game_id, sequence_num, ${timestampAsText('created_at')} AS created_at, player_id, event_data::text AS event_data`;
const NUMBERS_OF_GAME = 'game_id = $1 AND sequence_num BETWEEN $2 AND $3';

/** Numbers `$2` to `$3` of game `$1`, in order. */
export const SELECT_EVENTS: Statement = {
  name: 'mulligan_select_events',
  text: `
  SELECT ${COLUMNS}
  FROM events
  WHERE ${NUMBERS_OF_GAME}
  ORDER BY sequence_num`,
};

/** All games, one after the other. */
export const SELECT_ALL_EVENTS: Statement = { text: `SELECT ${COLUMNS} FROM events ORDER BY game_id, sequence_num` };

/** The events of `SELECT_EVENTS` with the ids of their rows. */
export const SELECT_STORED: Statement = {
  name: 'mulligan_select_stored',
  text: `SELECT id, ${COLUMNS} FROM events WHERE ${NUMBERS_OF_GAME} ORDER BY sequence_num`,
};

export interface StoredRow extends EventRow {
  /** BIGINT arrives as text. */
  readonly id: string;
}

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
