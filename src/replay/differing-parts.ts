/** Differences sorted by whether a picture of the table can show them. */
import type { PlacedDifference } from '../golf/all-differences.ts';
import { drawnAt } from './drawn-places.ts';

export interface DifferingParts {
  /** Parts of the picture to be marked. */
  readonly parts: ReadonlySet<string>;
  /** What is nowhere on it, such as the order of the deck. */
  readonly elsewhere: readonly PlacedDifference[];
}

export function differingParts(differences: readonly PlacedDifference[]): DifferingParts {
  const parts = new Set<string>();
  const elsewhere: PlacedDifference[] = [];
  for (const difference of differences) {
    // Lists of one length are compared card by card, so a deck as a whole is one of another length.
    const part = drawnAt(difference.place, difference.place.length === 1);
    if (part === null) elsewhere.push(difference);
    else parts.add(part);
  }
  return { parts, elsewhere };
}
