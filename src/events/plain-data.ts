/**
 * Whether a value is made of nothing but plain data, as JSON writes it. A schema cannot tell: to zod a `Date` without
 * fields is an object without fields. For values that did not come from `JSON.parse`.
 */

/** Where the Maps of an event lie: they are fields of its `data`. */
const MAP_DEPTH = 2;

/** The way to the first object that is not plain, or `undefined`. `value`: of an event's shape, so it is not deep. */
export function pathOfNonPlain(value: unknown, depth = 0): PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = entriesOf(value, depth);
  if (entries === undefined) return [];
  for (const [key, item] of entries) {
    const path = pathOfNonPlain(item, depth + 1);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}

/** What a plain object, list or Map holds; `undefined` for any other object. */
function entriesOf(value: object, depth: number): Iterable<[PropertyKey, unknown]> | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return Object.entries(value);
  if (Array.isArray(value)) return prototype === Array.prototype ? value.entries() : undefined;
  return value instanceof Map && depth === MAP_DEPTH ? value : undefined;
}
