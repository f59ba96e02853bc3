/**
 * The time of an event: text in UTC with microseconds, `2026-03-01T12:00:00.000001Z`, sortable as text.
 *
 * A JavaScript `Date` knows milliseconds only, so it is used to judge a date and never to hold one. What Python's
 * `isoformat()` writes (no zone means UTC there, no fraction means zero) is read as the same moment. Years are 1 to
 * 9999: PostgreSQL knows no year 0, and a fifth digit would not sort.
 */
import { z } from 'zod';

const ISO_8601 = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(Z|[+-]\d{2}:\d{2})?$/;
const EXPECTED = 'a date and time in ISO 8601 with at most 6 decimals, such as 2026-03-01T12:00:00.000001Z';
const MICROS_PER_MILLI = 1000;
const MICROS_PER_SECOND = 1_000_000;
/** Length of `2026-03-01T12:00:00`. */
const SECONDS_LENGTH = 19;

/** Canonical text of a date that is one in every year: all but 29 February. Almost every timestamp ever read is of this kind. */
const PLAINLY_CANONICAL = new RegExp(
  [
    '^(?!0000)\\d{4}-',
    '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)',
    'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{6}Z$',
  ].join(''),
);

/** Reads ISO 8601 text; answers with the canonical text of that moment. */
export const timestampSchema = z.string().transform((text, context): string => {
  const canonical = canonicalTimestamp(text);
  if (canonical !== undefined) return canonical;
  context.addIssue({ code: 'custom', message: EXPECTED, input: text });
  return z.NEVER;
});

/** The canonical text of the moment that `text` names, or `undefined` if it names none. */
export function canonicalTimestamp(text: string): string | undefined {
  if (PLAINLY_CANONICAL.test(text)) return text;
  const parts = ISO_8601.exec(text);
  if (parts === null) return undefined;
  const [, date, time, fraction = '', zone = 'Z'] = parts;
  if (!isRealMoment(`${date}T${time}`)) return undefined;
  const seconds = secondsText(Date.parse(`${date}T${time}${zone}`));
  return seconds === undefined ? undefined : `${seconds}.${fraction.padEnd(6, '0')}Z`;
}

/** The canonical text of a moment. `micros`: microseconds since 1970, a safe integer (years 1684 to 2255); else throws `RangeError`. */
export function timestampOf(micros: number): string {
  if (!Number.isSafeInteger(micros)) throw new RangeError(`expected whole microseconds, found ${micros}`);
  const fraction = ((micros % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;
  const seconds = new Date((micros - fraction) / MICROS_PER_MILLI).toISOString().slice(0, SECONDS_LENGTH);
  return `${seconds}.${String(fraction).padStart(6, '0')}Z`;
}

/** `Date` rolls 30 February over into March; the text that comes back shows it. Seconds of 60 and hours of 24 are none. */
function isRealMoment(dateAndTime: string): boolean {
  return secondsText(Date.parse(`${dateAndTime}Z`)) === dateAndTime;
}

/** `2026-03-01T12:00:00`, or `undefined` for no moment or one outside the years 1 to 9999. */
function secondsText(millis: number): string | undefined {
  if (Number.isNaN(millis)) return undefined;
  // Other years are written with a sign and six digits.
  const text = new Date(millis).toISOString();
  return text.startsWith('0000') || !/^\d/.test(text) ? undefined : text.slice(0, SECONDS_LENGTH);
}
