/** Shares as percentages, for people. */

/** Parts of one that are told apart: six digits after the point of a percentage. One broken game in a million is shown. */
const PARTS = 1e8;

/**
 * `99.99995` for 0.9999995. Rounded down, so that neither a fidelity nor the bound of one is told to be more than it is;
 * 100 is for 1 alone.
 */
export function percentDown(share: number): string {
  const parts = Math.floor(share * PARTS);
  // The product may have lost a part that the share has: 0.29 is twenty-nine percent.
  const told = (parts + 1) / PARTS <= share ? parts + 1 : parts;
  return (told / (PARTS / 100)).toString();
}

/** `4.2`: two digits that say something, for shares that are measured and not counted. */
export function percentAbout(share: number, digits = 2): string {
  return Number((share * 100).toPrecision(digits)).toLocaleString('en-US', { maximumFractionDigits: 20 });
}
