/** Where a line over nights is drawn, and where it breaks. */

export interface NightPoint {
  /** Null where the night has no such figure. */
  readonly value: number | null;
  /** Whether nights are missing before it. */
  readonly isGap: boolean;
}

/** Indexes of points that belong together: a night that is missing, or has no figure, ends a line. */
export function segments(points: readonly NightPoint[]): number[][] {
  const all: number[][] = [];
  let isBroken = true;
  for (const [index, { value, isGap }] of points.entries()) {
    if (value === null) {
      isBroken = true;
      continue;
    }
    if (isBroken || isGap) all.push([]);
    all.at(-1)?.push(index);
    isBroken = false;
  }
  return all;
}
