/** A table as what is different in another one: a page holds hundreds of tables, and they differ in a field or two. */
import { allDifferences, type Place } from '../golf/all-differences.ts';
import type { TableView } from '../golf/table-view.ts';

/** Places and what stands there instead; a place without a value is not there. Plain JSON. */
export type TablePatch = readonly (readonly [place: Place, value: unknown] | readonly [place: Place])[];

/** What has to be changed in `from`, so that it is `to`. Both hold nothing but the fields of a view. */
export function patchBetween(from: TableView, to: TableView): TablePatch {
  return allDifferences(from, to).map(({ place, right }) => (right === undefined ? [place] : [place, right]));
}

/** The table with the changes made in it; the given one stays as it is. Takes what `patchBetween` gave. */
export function patched(table: TableView, patch: TablePatch): TableView {
  let result: unknown = table;
  for (const [place, value] of patch) result = withValue(result, place, value);
  // Patches are made from views, so that they lead to one.
  return result as TableView;
}

function withValue(target: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  const copy: Record<string | number, unknown> = (
    Array.isArray(target) ? [...target] : { ...(target as object) }
  ) as never;
  if (rest.length === 0 && value === undefined) delete copy[step];
  else copy[step] = withValue(copy[step], rest, value);
  return copy;
}
