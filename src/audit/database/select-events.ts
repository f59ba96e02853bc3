/** Statements that read the events of others. Names of columns are those of the design; names of tables were quoted by the server. */
import { timestampAsText } from '../../store/postgres/timestamp-column.ts';
import type { EventTable } from './event-table.ts';

/** Bytes of data that are read of one event, as they are stored and as they are told: what the server has compressed may be hundreds of times as much. The largest of a game of six are a tenth of it. */
const DATA_BYTES_MAX = 65_536;

/** A row as it comes; a number as text, because it may be none that fits. */
export interface EventRow {
  readonly game_id: string;
  readonly sequence_num: string | null;
  readonly event_type: string | null;
  readonly player_id: string | null;
  readonly event_data: string | null;
  readonly created_at: string | null;
}

const COLUMNS = `game_id::text AS game_id, sequence_num::text AS sequence_num, event_type::text AS event_type,
  player_id::text AS player_id,
  CASE WHEN pg_column_size(event_data) > ${DATA_BYTES_MAX}
      OR (pg_column_compression(event_data) IS NOT NULL AND octet_length(event_data::text) > ${DATA_BYTES_MAX})
    THEN format('(%s bytes, too many to be read)', pg_column_size(event_data)) ELSE event_data::text END AS event_data,
  ${timestampAsText('created_at')} AS created_at`;

/** `source`: what stands after FROM. `where`: conditions, joined by AND. By game, number, and the order in which rows were written. */
export function selectEvents(table: EventTable, where: readonly string[], source = table.name): string {
  const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
  const { writtenOrder } = table;
  return `SELECT ${COLUMNS} FROM ${source} AS events ${condition}
    ORDER BY events.game_id, events.sequence_num, events.${writtenOrder}`;
}
