/**
 * Whether a value is made of nothing but plain data, as JSON writes it. A schema cannot tell: to zod a `Date` without
 * fields is an object without fields. For values that did not come from `JSON.parse`.
 */

/** Where the Maps of an event lie: they are fields of its `data`. */
const MAP_DEPTH = 2;

/** The way to the first object that is not plain, or `undefined`. `value`: of an event's shape, so it is not deep. */
export function pathOfNonPlain(value: unknown, depth = 0): PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null)
    return pathInObject(value as Record<string, unknown>, depth);
  if (Array.isArray(value)) return prototype === Array.prototype ? pathInEntries(value.entries(), depth) : [];
  return value instanceof Map && depth === MAP_DEPTH ? pathInEntries(value, depth) : [];
}

/** `for … in` and not `Object.entries`, because this runs for every event that is stored and must not make lists of it. */
function pathInObject(value: Readonly<Record<string, unknown>>, depth: number): PropertyKey[] | undefined {
  for (const key in value) {
    const item = value[key];
    if (typeof item !== 'object' || !Object.hasOwn(value, key)) continue;
    const path = pathOfNonPlain(item, depth + 1);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}

function pathInEntries(entries: Iterable<[PropertyKey, unknown]>, depth: number): PropertyKey[] | undefined {
  for (const [key, item] of entries) {
    const path = pathOfNonPlain(item, depth + 1);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}
