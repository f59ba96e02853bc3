/**
 * Whether a speed has changed, seen beside the nights before.
 *
 * Method: what is usual is the median of those nights, and their noise half of the range in which nine in ten of them
 * would be. Both have to stand a night on which the machine was busy, so the noise is made of the median absolute
 * deviation: times 1.4826 it is the standard deviation of what is spread normally, and 1.645 of these reach as far as
 * nine in ten.
 */
import type { Change } from '../fidelity-report.ts';
import { median } from './median.ts';
import { percentAbout } from './percent-words.ts';

export interface Measured {
  readonly figure: string;
  readonly unit: string;
  readonly now: number;
  /** Of the nights before on the same kind of machine, in any order. */
  readonly before: readonly number[];
  /** Times are better when lower, rates when higher. */
  readonly better: 'higher' | 'lower';
}

/** With fewer nights than this nobody knows what is usual. */
export const NIGHTS_MIN = 3;

/** Nights may be alike by chance; no machine repeats a speed more exactly than to one percent. */
export const NOISE_MIN = 0.01;

const NINE_IN_TEN = 1.4826 * 1.645;

/** Without enough nights, or with a median of 0, noise, and whether there is a change, are null. */
export function changeOf({ figure, unit, now, before, better }: Measured): Change {
  const usual = median(before);
  const change = usual === null ? null : finite((now - usual) / usual);
  const noise = usual === null || before.length < NIGHTS_MIN ? null : noiseOf(before, usual);
  const known = { figure, unit, now, nights: before.length, median: usual, noise, change };
  if (noise === null || change === null) return { ...known, is_change: null, says: whyNot(before.length) };
  const isChange = Math.abs(change) > noise;
  return { ...known, is_change: isChange, says: isChange ? changeText(change, noise, better) : noChangeText(noise) };
}

function noiseOf(before: readonly number[], usual: number): number | null {
  const deviation = median(before.map((one) => Math.abs(one - usual))) ?? 0;
  const noise = finite((deviation * NINE_IN_TEN) / usual);
  return noise === null ? null : Math.max(NOISE_MIN, noise);
}

/** Null for what a division by next to nothing makes. */
function finite(quotient: number): number | null {
  return Number.isFinite(quotient) ? quotient : null;
}

function whyNot(nights: number): string {
  return nights < NIGHTS_MIN ? 'too few nights to tell' : 'usually nothing, beside which no change can be told';
}

function noChangeText(noise: number): string {
  return `no change detected (within the noise of ${percentAbout(noise)} %)`;
}

function changeText(change: number, noise: number, better: Measured['better']): string {
  const size = Math.abs(change);
  // As many digits as it takes to tell the two apart.
  const digits = [2, 3, 4].find((some) => percentAbout(size, some) !== percentAbout(noise, some)) ?? DIGITS_MAX;
  const way = change > 0 === (better === 'higher') ? 'faster' : 'slower';
  return `${percentAbout(size, digits)} % ${way} than usual, more than the noise of ${percentAbout(noise, digits)} %`;
}

const DIGITS_MAX = 6;
