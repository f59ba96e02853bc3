/**
 * The time of an event: text in UTC with microseconds, `2026-03-01T12:00:00.000001Z`, sortable as text.
 *
 * A JavaScript `Date` knows milliseconds only, so it is used to judge a date and never to hold one. What Python's
 * `isoformat()` writes (no zone means UTC there, no fraction means zero) is read as the same moment.
 */
import { z } from 'zod';

const CANONICAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const ISO_8601 = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(Z|[+-]\d{2}:\d{2})?$/;
const EXPECTED = 'a date and time in ISO 8601 with at most 6 decimals, such as 2026-03-01T12:00:00.000001Z';
const MICROS_PER_MILLI = 1000;
const MICROS_PER_SECOND = 1_000_000;

/** Reads ISO 8601 text; answers with the canonical text of that moment. */
export const timestampSchema = z.string().transform((text, context): string => {
  const canonical = canonicalTimestamp(text);
  if (canonical !== undefined) return canonical;
  context.addIssue({ code: 'custom', message: EXPECTED, input: text });
  return z.NEVER;
});

/** The canonical text of the moment that `text` names, or `undefined` if it names none. */
export function canonicalTimestamp(text: string): string | undefined {
  const parts = ISO_8601.exec(text);
  if (parts === null) return undefined;
  const [, date, time, fraction = '', zone = 'Z'] = parts;
  if (!isRealMoment(`${date}T${time}`)) return undefined;
  if (zone === 'Z' && CANONICAL.test(text)) return text;
  const moment = new Date(`${date}T${time}${zone}`);
  if (Number.isNaN(moment.getTime())) return undefined;
  const shifted = moment.toISOString();
  return shifted.length === CANONICAL_SECONDS_LENGTH + 5
    ? `${shifted.slice(0, 19)}.${fraction.padEnd(6, '0')}Z`
    : undefined;
}

/** The canonical text of a moment. `micros`: microseconds since 1970, a safe integer within the years 0 to 9999. */
export function timestampOf(micros: number): string {
  const fraction = ((micros % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;
  const seconds = new Date((micros - fraction) / MICROS_PER_MILLI).toISOString().slice(0, CANONICAL_SECONDS_LENGTH);
  return `${seconds}.${String(fraction).padStart(6, '0')}Z`;
}

/** `2026-03-01T12:00:00` */
const CANONICAL_SECONDS_LENGTH = 19;

/** `Date` rolls 30 February over into March; the text that comes back shows it. Seconds of 60 and hours of 24 are none. */
function isRealMoment(dateAndTime: string): boolean {
  const millis = Date.parse(`${dateAndTime}Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(dateAndTime);
}
