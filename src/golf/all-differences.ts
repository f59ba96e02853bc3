/** Every place where two pieces of plain data differ: as many as `firstDifference` would find one after the other. */
import { type Difference, differ, within } from './first-difference.ts';

/** A place: fields of objects and indexes of lists, from the outside in. */
export type Place = readonly (string | number)[];

export interface PlacedDifference {
  readonly place: Place;
  readonly left: unknown;
  readonly right: unknown;
}

/**
 * The differences in the order of the left side's fields. Lists of different lengths are one difference as a whole: what
 * stands where in them is another thing.
 */
export function allDifferences(left: unknown, right: unknown): PlacedDifference[] {
  const found: PlacedDifference[] = [];
  collect(left, right, [], found);
  return found;
}

function collect(left: unknown, right: unknown, place: Place, found: PlacedDifference[]): void {
  if (Object.is(left, right)) return;
  if (isList(left) && isList(right) && left.length === right.length) {
    for (const [index, item] of left.entries()) collect(item, right[index], [...place, index], found);
  } else if (isRecord(left) && isRecord(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
      collect(left[key], right[key], [...place, key], found);
  } else if (!(isList(left) && isList(right) && left.length === 0 && right.length === 0)) {
    found.push({ place, left, right });
  }
}

/** `players[1].cards[4].face_up` */
export function placeText(place: Place): string {
  return place.reduceRight<Difference>(
    (difference, step) => within(typeof step === 'number' ? `[${step}]` : step, difference),
    differ(undefined, undefined),
  ).path;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
