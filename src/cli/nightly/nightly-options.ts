/** The options of `mulligan nightly`, as commander reads them. */
export interface NightlyOptions {
  readonly minutes: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly faultsCases: number;
  readonly fidelityMin: number;
  readonly gamesMin: number;
  readonly reports: string;
  readonly fixtures: string;
  readonly annotate?: boolean;
}

/** A night for which everything is settled. */
export type NightPlan = NightlyOptions & { readonly seed: string };
