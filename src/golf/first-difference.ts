/**
 * Where two pieces of plain data first differ.
 *
 * Method: walk both at once and stop at the first place where they part. Nothing is copied and no path is built while
 * the two agree; the path is put together on the way back from the difference. Maps are compared by key, whatever
 * their order, because JSON objects and `jsonb` keep none.
 */

/** The place (`players[1].cards[4].face_up`; '' for the whole) and what each side holds there. */
export interface Difference {
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** The first difference between two pieces of plain data (primitives, arrays, plain objects, Maps), or `undefined`. */
export function firstDifference(left: unknown, right: unknown): Difference | undefined {
  if (Object.is(left, right)) return undefined;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return differ(left, right);
  if (Array.isArray(left)) return Array.isArray(right) ? firstInArrays(left, right) : differ(left, right);
  if (left instanceof Map) return right instanceof Map ? firstInMaps(left, right) : differ(left, right);
  if (Array.isArray(right) || right instanceof Map) return differ(left, right);
  return firstInObjects(left, right);
}

/** The same difference, seen from outside: its path begins with `step`. */
export function within(step: string, difference: Difference): Difference {
  const joint = difference.path === '' || difference.path.startsWith('[') ? '' : '.';
  return { ...difference, path: `${step}${joint}${difference.path}` };
}

/** Two values that are known to differ, as a difference. */
export function differ(left: unknown, right: unknown): Difference {
  return { path: '', left, right };
}

function firstInArrays(left: readonly unknown[], right: readonly unknown[]): Difference | undefined {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const difference = firstDifference(left[index], right[index]);
    if (difference !== undefined) return within(`[${index}]`, difference);
  }
  return left.length === right.length ? undefined : within('length', differ(left.length, right.length));
}

function firstInMaps(
  left: ReadonlyMap<unknown, unknown>,
  right: ReadonlyMap<unknown, unknown>,
): Difference | undefined {
  for (const [key, value] of left) {
    if (!right.has(key)) return within(keyStep(key), differ(value, undefined));
    const difference = firstDifference(value, right.get(key));
    if (difference !== undefined) return within(keyStep(key), difference);
  }
  for (const [key, value] of right) if (!left.has(key)) return within(keyStep(key), differ(undefined, value));
  return undefined;
}

/** `for … in` and not `Object.entries`, because this runs for every event and must not make lists of what is the same. */
function firstInObjects(left: object, right: object): Difference | undefined {
  for (const key in left) {
    if (!Object.hasOwn(left, key)) continue;
    if (!Object.hasOwn(right, key)) return within(key, differ(fieldOf(left, key), undefined));
    const difference = firstDifference(fieldOf(left, key), fieldOf(right, key));
    if (difference !== undefined) return within(key, difference);
  }
  for (const key in right)
    if (Object.hasOwn(right, key) && !Object.hasOwn(left, key))
      return within(key, differ(undefined, fieldOf(right, key)));
  return undefined;
}

function fieldOf(object: object, key: string): unknown {
  // Any key of any object has a value, whose type nobody here needs to know.
  return (object as Record<string, unknown>)[key];
}

function keyStep(key: unknown): string {
  return `[${JSON.stringify(key)}]`;
}
