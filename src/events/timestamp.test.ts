import { describe, expect, it } from 'vitest';
import { canonicalTimestamp, timestampOf } from './timestamp.ts';

describe('a timestamp', () => {
  it.each([
    '2026-03-01T12:00:00.000001Z',
    '2026-12-31T23:59:59.999999Z',
    '2024-02-29T00:00:00.000000Z',
    '2000-02-29T00:00:00.000000Z',
    '2026-04-30T00:00:00.000000Z',
    '2026-01-31T00:00:00.000000Z',
    '0001-01-01T00:00:00.000000Z',
    '9999-12-31T23:59:59.999999Z',
  ])('that is canonical stays as it is: %s', (text) => {
    expect(canonicalTimestamp(text)).toBe(text);
  });

  it.each([
    ["Python's isoformat", '2026-03-01T12:00:00.123456', '2026-03-01T12:00:00.123456Z'],
    ['isoformat of a whole second', '2026-03-01T12:00:00', '2026-03-01T12:00:00.000000Z'],
    ['isoformat in UTC', '2026-03-01T12:00:00.123456+00:00', '2026-03-01T12:00:00.123456Z'],
    ['a blank between date and time', '2026-03-01 12:00:00.5', '2026-03-01T12:00:00.500000Z'],
    ['milliseconds', '2026-03-01T12:00:00.123Z', '2026-03-01T12:00:00.123000Z'],
    ['an offset to the east', '2026-03-01T01:30:00.000001+02:00', '2026-02-28T23:30:00.000001Z'],
    ['an offset to the west', '2026-12-31T23:59:59.999999-05:30', '2027-01-01T05:29:59.999999Z'],
    ['29 February, shifted', '2024-03-01T00:00:00+01:00', '2024-02-29T23:00:00.000000Z'],
  ])('may be written otherwise: %s', (_, text, canonical) => {
    expect(canonicalTimestamp(text)).toBe(canonical);
  });

  it.each([
    ['30 February', '2026-02-30T12:00:00.000000Z'],
    ['29 February of an ordinary year', '2026-02-29T12:00:00.000000Z'],
    ['29 February of 1900', '1900-02-29T12:00:00.000000Z'],
    ['31 April', '2026-04-31T12:00:00.000000Z'],
    ['32 January', '2026-01-32T12:00:00.000000Z'],
    ['day 0', '2026-01-00T12:00:00.000000Z'],
    ['month 13', '2026-13-01T12:00:00.000000Z'],
    ['month 0', '2026-00-01T12:00:00.000000Z'],
    ['year 0', '0000-01-01T12:00:00.000000Z'],
    ['year 0, without a zone', '0000-01-01T12:00:00'],
    ['year 0 by its offset', '0001-01-01T00:30:00+01:00'],
    ['year 10000 by its offset', '9999-12-31T23:30:00-01:00'],
    ['five digits of a year', '12026-03-01T12:00:00.000000Z'],
    ['hour 24', '2026-03-01T24:00:00.000000Z'],
    ['hour 25', '2026-03-01T25:00:00.000000Z'],
    ['minute 60', '2026-03-01T12:60:00.000000Z'],
    ['second 60', '2026-12-31T23:59:60.000000Z'],
    ['7 decimals', '2026-03-01T12:00:00.0000001Z'],
    ['a point without decimals', '2026-03-01T12:00:00.Z'],
    ['no seconds', '2026-03-01T12:00Z'],
    ['no time', '2026-03-01'],
    ['an offset without a colon', '2026-03-01T12:00:00+0200'],
    ['an offset of 24 hours', '2026-03-01T12:00:00+24:00'],
    ['small letters', '2026-03-01t12:00:00.000000z'],
    ['white space around it', ' 2026-03-01T12:00:00.000000Z'],
    ['a line after it', '2026-03-01T12:00:00.000000Z\n'],
    ['other digits', '２026-03-01T12:00:00.000000Z'],
    ['words', 'yesterday'],
    ['nothing', ''],
  ])('is no moment: %s', (_, text) => {
    expect(canonicalTimestamp(text)).toBeUndefined();
  });

  it('knows every day of a leap year and of an ordinary one, and no other', () => {
    for (const year of [2024, 2026]) {
      for (let month = 1; month <= 12; month += 1) {
        // Day 0 of the next month is the last of this one.
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (let day = 0; day <= 32; day += 1) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const isReal = day >= 1 && day <= days;
          expect(canonicalTimestamp(`${date}T12:00:00.000001Z`) !== undefined).toBe(isReal);
          expect(canonicalTimestamp(`${date}T12:00:00`) !== undefined).toBe(isReal);
        }
      }
    }
  });
});

describe('the text of microseconds', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000000Z'],
    [1, '1970-01-01T00:00:00.000001Z'],
    [-1, '1969-12-31T23:59:59.999999Z'],
    [1_772_366_400_123_456, '2026-03-01T12:00:00.123456Z'],
    [-1_000_000, '1969-12-31T23:59:59.000000Z'],
    [Number.MAX_SAFE_INTEGER, '2255-06-05T23:47:34.740991Z'],
    [Number.MIN_SAFE_INTEGER, '1684-07-28T00:12:25.259009Z'],
  ])('%i is %s', (micros, text) => {
    expect(timestampOf(micros)).toBe(text);
    expect(canonicalTimestamp(text)).toBe(text);
  });

  it('is in order when read as text', () => {
    const texts = [-2_000_001, -1, 0, 999_999, 1_000_000, 1_772_366_400_000_000].map(timestampOf);
    expect([...texts].sort()).toEqual(texts);
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('is refused for %d, which is not exact', (micros) => {
    expect(() => timestampOf(micros)).toThrow(RangeError);
  });
});
