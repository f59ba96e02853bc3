/**
 * Figures as people read them. Each is marked with the name of its format (`data-format`), so that whoever holds the page
 * against the report writes the same text again.
 */
import { printable } from '../../golf/show.ts';
import { PERCENT_MIN, percentDown } from '../../report/statistics/percent-words.ts';

const DIGEST_CHARACTERS = 12;

/** Names that have digits in them and are no figures. */
export const TERMS = ['p50', 'p95', 'p99'] as const;
export type Term = (typeof TERMS)[number];

const numberFormats = {
  /** `1,000,000`. */
  count: (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 }),
  /** `1.2M`, for cells; cut and not rounded. */
  compact: compactText,
  /** `12.3`, `4,567`: three digits that say something. */
  amount: amountText,
  /** A share as `99.9997 %`: rounded down, so that only all is a hundred; and only nothing is none. */
  percent: percentText,
  /** A measured share as `4.2 %`. */
  'about-percent': aboutPercentText,
  /** A change as `+4.2 %`. */
  'signed-percent': signedPercentText,
  milliseconds: (value: number) => (value < 1000 ? `${amountText(value)} ms` : `${amountText(value / 1000)} s`),
  seconds: (value: number) => `${amountText(value)} s`,
} as const;

const textFormats = {
  /** As it is; what could disturb the page's order of reading is spelled out. */
  text: printable,
  /** The beginning of a digest or of a commit. */
  digest: (value: string) => printable([...value].slice(0, DIGEST_CHARACTERS).join('')),
  /** A point of time as its day in UTC. */
  day: dayText,
} as const;

export type NumberFormat = keyof typeof numberFormats;
export type TextFormat = keyof typeof textFormats;
export type Format = NumberFormat | TextFormat;

export function numberText(format: NumberFormat, value: number): string {
  return numberFormats[format](value);
}

export function textOf(format: TextFormat, value: string): string {
  return textFormats[format](value);
}

/** What the page shows for a value of the report. Throws `TypeError` for a format that is not of the value's kind. */
export function formatted(format: string, value: unknown): string {
  if (typeof value === 'number' && Object.hasOwn(numberFormats, format))
    return numberText(format as NumberFormat, value);
  if (typeof value === 'string' && Object.hasOwn(textFormats, format)) return textOf(format as TextFormat, value);
  throw new TypeError(`expected a value with format ${JSON.stringify(format)}, found ${JSON.stringify(value)}`);
}

function amountText(value: number): string {
  const digits = Math.abs(value) < 1000 ? Number(value.toPrecision(3)) : Math.round(value);
  return digits.toLocaleString('en-US', { maximumFractionDigits: 20 });
}

const UNITS = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

function compactText(value: number): string {
  const [size, unit] = UNITS.find(([least]) => value >= least) ?? [1, ''];
  const scaled = value / size;
  return `${scaled < 10 && size > 1 ? Math.floor(scaled * 10) / 10 : Math.floor(scaled)}${unit}`;
}

function percentText(share: number): string {
  const percent = percentDown(share);
  return percent === '0' && share > 0 ? `below ${PERCENT_MIN} %` : `${percent} %`;
}

function aboutPercentText(share: number): string {
  const percent = Number((share * 100).toPrecision(2));
  return percent >= 100 && share < 1 ? percentText(share) : `${plain(percent)} %`;
}

function signedPercentText(change: number): string {
  const text = `${plain(Number((Math.abs(change) * 100).toPrecision(2)))} %`;
  if (change === 0) return text;
  return `${change > 0 ? '+' : '−'}${text}`;
}

function plain(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 20 });
}

function dayText(time: string): string {
  return new Date(time).toISOString().slice(0, 10);
}
