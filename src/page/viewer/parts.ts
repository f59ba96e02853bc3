/** What is to be seen at once on the picture of a table. */

/** Parts of the picture by their names, as in `drawn-places.ts`. */
export interface Parts {
  /** Where the witnesses differ. */
  readonly different: ReadonlySet<string>;
  /** What the event has changed. */
  readonly touched: ReadonlySet<string>;
}
