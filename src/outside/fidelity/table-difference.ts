/**
 * Where two tables of a game that nobody here knows first differ.
 *
 * Keys of objects have no order. Those that name a player, or anything else that is not a field, are told apart from
 * fields in the path (`accounts["p1"].balance`), so that the same fault has the same identity whoever it hits.
 */
import { type Difference, differ, within } from '../../golf/first-difference.ts';
import type { Json, JsonObject } from '../../protocol/messages.ts';

/** `ids`: keys that are no fields, although they look like some. */
export function differenceOf(
  left: Json | undefined,
  right: Json | undefined,
  ids: ReadonlySet<string>,
): Difference | undefined {
  // Nobody can write down two zeros apart in every language.
  if (left === right) return undefined;
  if (isList(left) && isList(right)) return inLists(left, right, ids);
  if (isObject(left) && isObject(right)) return inObjects(left, right, ids);
  return differ(left, right);
}

function inLists(left: readonly Json[], right: readonly Json[], ids: ReadonlySet<string>): Difference | undefined {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const difference = differenceOf(left[index], right[index], ids);
    if (difference !== undefined) return within(`[${index}]`, difference);
  }
  return left.length === right.length ? undefined : within('length', differ(left.length, right.length));
}

function inObjects(left: JsonObject, right: JsonObject, ids: ReadonlySet<string>): Difference | undefined {
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const difference = differenceOf(fieldOf(left, key), fieldOf(right, key), ids);
    if (difference !== undefined) return within(stepTo(key, ids), difference);
  }
  return undefined;
}

/** Its own, and not what every object has. */
function fieldOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

const FIELD = /^[A-Za-z_][A-Za-z_]*$/;

function stepTo(key: string, ids: ReadonlySet<string>): string {
  return FIELD.test(key) && !ids.has(key) ? key : `[${JSON.stringify(key)}]`;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
