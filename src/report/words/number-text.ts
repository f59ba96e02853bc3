/** Numbers for sentences and tables. */

const DIGITS_MAX = 6;

/** `20,000`, `0.9999`. */
export function numberText(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: DIGITS_MAX });
}

const PERCENT_DIGITS = 4;

/** `99.99 %`, cut and not rounded: what is called 100 % is that. */
export function shareText(share: number): string {
  const scale = 10 ** PERCENT_DIGITS;
  // A share of four decimals times a power of ten may come out a hair too small.
  const percent = share === 1 ? 100 : Math.min(Math.floor(share * 100 * scale + 1e-6) / scale, 100 - 1 / scale);
  return `${percent.toLocaleString('en-US', { maximumFractionDigits: PERCENT_DIGITS })} %`;
}
