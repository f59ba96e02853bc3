/** Shares as percentages, for people. */

/** Parts of one that are told apart: six digits after the point of a percentage. One broken game in a million is shown. */
const PARTS = 1e8;

/**
 * `99.99716` for 0.99997168: three digits of what is missing, or, of less than half, of what is there. Rounded down, so that
 * neither a fidelity nor the bound of one is told to be more than it is; 100 is for 1 alone.
 */
export function percentDown(share: number): string {
  const cut = Math.floor(share * PARTS);
  // The product may have lost a part that the share has: 0.29 is twenty-nine percent.
  const parts = (cut + 1) / PARTS <= share ? cut + 1 : cut;
  const missing = PARTS - parts;
  const told = parts > missing ? PARTS - upTo(missing) : downTo(parts);
  return (told / (PARTS / 100)).toString();
}

/** The smallest that is told; less is told as 0. */
export const PERCENT_MIN = '0.000001';

const DIGITS = 3;

function stepOf(parts: number): number {
  return 10 ** Math.max(0, parts.toString().length - DIGITS);
}

function upTo(parts: number): number {
  return Math.ceil(parts / stepOf(parts)) * stepOf(parts);
}

function downTo(parts: number): number {
  return Math.floor(parts / stepOf(parts)) * stepOf(parts);
}

/** `4.2`: two digits that say something, for shares that are measured and not counted. */
export function percentAbout(share: number, digits = 2): string {
  return Number((share * 100).toPrecision(digits)).toLocaleString('en-US', { maximumFractionDigits: 20 });
}
