/**
 * A recorded game as it is put into a page: plain JSON. Its events are folded by the reducer where it is shown; of the
 * tables that the witnesses had, only what is different from those is kept.
 */
import type { Verdict } from '../harness/verdict.ts';
import type { TablePatch } from './table-patch.ts';

export interface EmbeddedGame {
  /** Names it in the address of a page: letters, digits, `-`, `_` and `.`. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'finding' | 'golden' | 'recording';
  /** On the recording; what is wrong with it, or that it holds, a sentence each. */
  readonly verdict: Verdict;
  readonly says: readonly string[];
  /** What was known about why it fails, a line each. */
  readonly explanation: readonly string[];
  /** The command that repeats it; null for what is in no file. */
  readonly repeat: string | null;
  /** As they were told, from the first. The last may be no events: that may be the fault. */
  readonly events: readonly unknown[];
  /** The deck of each round as texts such as `10♥`, the top last; none for decks that follow from their seeds. */
  readonly decks: readonly (readonly string[])[];
  /** The engine's tables; null for a recording of which nobody has played the game. */
  readonly engine: WitnessTables | null;
  /** The tables that were rebuilt by the reducer on trial. */
  readonly rebuilt: WitnessTables;
}

/** A witness's tables, as what is different in them from those that the page's reducer comes to. */
export interface WitnessTables {
  /** The last event after which the witness had a table. */
  readonly until: number;
  /** Why it had none after the next one. */
  readonly refusal: string | null;
  /**
   * In the order of events; null where there is no table. Where the page's reducer has none, they are different from the
   * last that it has.
   */
  readonly different: readonly { readonly at: number; readonly patch: TablePatch | null }[];
}
