/** Marks for what differs between the witnesses: a sign, so that nobody has to see colours. */
import type { Place, PlacedDifference } from '../../golf/all-differences.ts';
import { show } from '../../golf/show.ts';
import type { Paint, Style } from '../paint.ts';

export const MARK = '≠';

export type Differences = readonly PlacedDifference[];

/** Something that is said of a table in a few words, or not to be said now, and the fields that it tells. */
export type Fact = readonly [text: string | false, ...fields: readonly string[]];

/** Whether something differs at this place or within it. */
export function differsAt(differences: Differences, place: Place): boolean {
  return differences.some((difference) => place.every((step, index) => difference.place[index] === step));
}

/**
 * What is to be said of what lies at `place`, marked where witnesses differ. What differs and is told by no fact is said
 * by the name of its field, except for those of which `isShown` says that they are seen elsewhere.
 */
export function markedFacts(
  facts: readonly Fact[],
  { owner, place, differences, isShown }: Marked,
  paint: Paint,
  style?: Style,
): string[] {
  const inPlain = (text: string): string => (style === undefined ? text : paint(style, text));
  const said = facts.flatMap(([text, ...fields]) => {
    if (text === false) return [];
    const isMarked = fields.some((field) => differsAt(differences, [...place, field]));
    return [isMarked ? marked(text, paint) : inPlain(text)];
  });
  const told = new Set(facts.flatMap(([text, ...fields]) => (text === false ? [] : fields)));
  const untold = Object.entries(owner).filter(
    ([field]) => !told.has(field) && isShown?.(field) !== true && differsAt(differences, [...place, field]),
  );
  return [...said, ...untold.map(([field, value]) => marked(`${field} ${show(value)}`, paint))];
}

interface Marked {
  /** What has the fields. */
  readonly owner: object;
  /** Where it is in the table. */
  readonly place: Place;
  readonly differences: Differences;
  readonly isShown?: (field: string) => boolean;
}

export function marked(text: string, paint: Paint): string {
  return paint('bad', `${MARK} ${text}`);
}
