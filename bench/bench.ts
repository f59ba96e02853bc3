/** What a bench is, and the arithmetic that all share. */

export interface BenchResult {
  readonly name: string;
  /** Medians, named with their unit. */
  readonly figures: Readonly<Record<string, number>>;
  /** Medians of the ratios of single rounds, so that a machine that slows down in between does not matter. */
  readonly ratios: Readonly<Record<string, number>>;
}

export type Bench = () => BenchResult | Promise<BenchResult>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Seconds that the work takes. */
export function secondsOf(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

/** A figure with three significant digits. */
export function significant(value: number): number {
  return Number(value.toPrecision(3));
}
