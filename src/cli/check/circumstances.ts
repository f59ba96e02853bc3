import type { StoreKind } from './open-stores.ts';

/** What a result is told with. */
export interface Circumstances {
  readonly seed: string;
  readonly store: StoreKind;
  /** Games that were asked for. */
  readonly planned: number;
  readonly seconds: number;
}
