/** What goes between a campaign and the thread of a referee. Fixtures go as texts: cards are compared as objects. */
import type { Checked, StoreLost } from '../play/check-games.ts';
import type { Range } from '../ranges/range.ts';
import type { Sighting } from '../tally/tally.ts';

export type Request = { readonly id: number } & (
  | { readonly check: Range }
  | { readonly shrink: Sighting; readonly playsMax: number }
  | { readonly close: true }
);

export interface ShrunkTexts {
  readonly smallest: string;
  readonly others: readonly string[];
}

/** `kept` comes any number of times before the answer. */
export type Reply = { readonly id: number } & (
  | { readonly checked: Checked | StoreLost }
  | { readonly kept: string }
  | { readonly shrunk: ShrunkTexts }
  | { readonly closed: true }
  | { readonly failed: Failed }
);

/** An error loses its class on the way, so its name is told apart. */
export interface Failed {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}
