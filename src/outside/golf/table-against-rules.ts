/** A subject's table beside the one that the rules lead to. */
import { type Difference, differ, within } from '../../golf/first-difference.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { JsonObject } from '../../protocol/messages.ts';
import type { Omitted } from './omitted.ts';

/** The first place where they part; `isMissing` if the subject has no such field, and has not said so. */
export interface TableFault extends Difference {
  readonly isMissing: boolean;
}

/** `undefined` if the table is right in all that is not left out. Fields that `TableView` does not have are passed over. */
export function tableAgainstRules(
  expected: TableView,
  found: JsonObject,
  omitted: Omitted | undefined,
): TableFault | undefined {
  const difference = compare(expected, found, omitted);
  if (difference === undefined) return undefined;
  return { ...difference, isMissing: difference.right === MISSING };
}

/** What stands in the place of a field that is not there. */
const MISSING = Symbol('missing');

function compare(expected: unknown, found: unknown, omitted: Omitted | undefined): Difference | undefined {
  if (omitted?.isWhole === true || expected === found) return undefined;
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null)
    return differ(expected, found);
  if (Array.isArray(expected) !== Array.isArray(found)) return differ(expected, found);
  return Array.isArray(expected)
    ? // Both are lists, for one is.
      compareLists(expected, found as unknown as readonly unknown[], omitted?.members)
    : compareObjects(expected as Record<string, unknown>, found as Record<string, unknown>, omitted);
}

function compareLists(
  expected: readonly unknown[],
  found: readonly unknown[],
  omitted: Omitted | undefined,
): Difference | undefined {
  for (let index = 0; index < expected.length && index < found.length; index += 1) {
    const difference = compare(expected[index], found[index], omitted);
    if (difference !== undefined) return within(`[${index}]`, difference);
  }
  if (expected.length === found.length || omitted?.isWhole === true) return undefined;
  return within('length', differ(expected.length, found.length));
}

function compareObjects(
  expected: Record<string, unknown>,
  found: Record<string, unknown>,
  omitted: Omitted | undefined,
): Difference | undefined {
  for (const field in expected) {
    const below = omitted?.fields.get(field);
    if (below?.isWhole === true) continue;
    if (!Object.hasOwn(found, field)) return within(field, differ(expected[field], MISSING));
    const difference = compare(expected[field], found[field], below);
    if (difference !== undefined) return within(field, difference);
  }
  return undefined;
}
