/**
 * Timestamps out of TIMESTAMPTZ, exact to the microsecond. They travel as text in both directions: the driver's own
 * `Date` would cut them to milliseconds.
 */

/**
 * An SQL expression: the column's moment in UTC as text for `timestampOfText`. `column` is a name from this code.
 * The era is written down so that 44 BC does not come back as the year 44; what has no such text comes as it prints.
 */
export function timestampAsText(column: string): string {
  return `coalesce(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"AD'), ${column}::text)`;
}

/** Canonical text, if the column holds a moment that an event can name; otherwise some text that the codec refuses. */
export function timestampOfText(text: string): string {
  return text.endsWith('AD') ? text.slice(0, -2) : text;
}
