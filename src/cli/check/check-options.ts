import type { SubjectOptions } from '../subject-options.ts';

/** The options of `mulligan check`, as commander reads them. */
export interface CheckOptions extends SubjectOptions {
  readonly games?: number;
  readonly minutes?: number;
  readonly seed?: string;
  readonly store?: string;
  readonly workers: number;
  readonly bail?: boolean;
  readonly shard?: string;
  readonly out?: string;
  /** True for the option without a file. */
  readonly resume?: string | true;
  readonly fixtures: string;
  readonly observe?: string;
  readonly report?: string;
  /** Files of other results that the report tells, too. */
  readonly with?: readonly string[];
}
