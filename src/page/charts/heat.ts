/** Steps of a heat map, by powers of ten: what is rare is to be told from what is rarer still. */

/** The least share of each step but the lowest, which is for none. */
const STEPS = [Number.MIN_VALUE, 1e-4, 1e-3, 1e-2, 1e-1] as const;
export const HEAT_STEPS = STEPS.length + 1;

/** 0 for no game, up to 5 for a tenth of all games and more. */
export function heatStep(games: number, of: number): number {
  const share = of === 0 ? 0 : games / of;
  return STEPS.filter((least) => share >= least).length;
}
