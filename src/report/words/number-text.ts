/** Numbers for sentences and tables. */
import { percentDown } from '../statistics/percent-words.ts';

const DIGITS_MAX = 6;

/** `20,000`, `0.9999`. */
export function numberText(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: DIGITS_MAX });
}

/** `99.99 %`, cut and not rounded: what is called 100 % is that. */
export function shareText(share: number): string {
  return `${percentDown(share)} %`;
}
