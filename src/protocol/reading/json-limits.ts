/** What JSON can say, and a JavaScript program cannot take as it is. */

/** Lists and objects within one another. Whoever walks through values that are much deeper runs out of stack. */
export const DEPTH_MAX = 1000;

/** Whether the value that the text says is deeper than it may be. Each level takes two characters. */
export function isTooDeep(text: string, value: unknown): boolean {
  return text.length > 2 * DEPTH_MAX && isDeeper(value, DEPTH_MAX);
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (isDeeper(item, depth - 1)) return true;
    return false;
  }
  // What JSON.parse made is a plain object: `for in` meets its own keys and nothing else.
  const object = value as Readonly<Record<string, unknown>>;
  for (const key in object) if (isDeeper(object[key], depth - 1)) return true;
  return false;
}

/** Numbers of so many digits may be more than a double can hold. */
const MANY_DIGITS = /\d{16}/;

/** The part of `JSON` that TypeScript does not know yet, and Node has since version 21. */
interface JsonWithSource {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON?(text: string): unknown;
}

/**
 * `JSON.parse`, but a whole number that a double cannot hold, such as the nanoseconds since 1970, stays as it is written:
 * it is an object of its own that `JSON.stringify` writes as that number again, for events are handed back.
 */
export function parseExactly(text: string): unknown {
  // It is declared above.
  const { parse, rawJSON } = JSON as unknown as JsonWithSource;
  if (rawJSON === undefined || !MANY_DIGITS.test(text)) return JSON.parse(text);
  return parse(text, (_key, value, { source }) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) && source !== undefined ? rawJSON(source) : value,
  );
}
