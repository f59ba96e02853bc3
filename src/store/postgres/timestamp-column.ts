/**
 * Timestamps between the text of events and TIMESTAMPTZ, both exact to the microsecond. They travel as text: the driver's
 * own `Date` would cut them to milliseconds.
 *
 * The year 0000 of ISO 8601 is 1 BC to PostgreSQL.
 */

/** What PostgreSQL reads as the moment that canonical text names. */
export function timestampToSql(timestamp: string): string {
  return timestamp.startsWith('0000-') ? `0001-${timestamp.slice(5)} BC` : timestamp;
}

/** An SQL expression: the column's moment in UTC as text for `timestampFromSql`. `column` is a name from this code. */
export function timestampAsText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"BC')`;
}

/** Canonical text, if the column holds what an event can name; otherwise some text that the codec refuses. */
export function timestampFromSql(text: string): string {
  if (text.endsWith('AD')) return text.slice(0, -2);
  return text.startsWith('0001-') ? `0000-${text.slice(5, -2)}` : text;
}
