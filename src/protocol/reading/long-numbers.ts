/** Whole numbers that a double cannot hold, such as the nanoseconds since 1970: events are handed back, and have them. */

/** The part of `JSON` that TypeScript does not know yet, and Node has since version 21. */
interface JsonWithSource {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON?(text: string): unknown;
}

/** `JSON.parse`, but each long number is an object of its own, which `JSON.stringify` writes as the same number again. */
export function parseWithLongNumbers(text: string): unknown {
  // It is declared above.
  const { parse, rawJSON } = JSON as unknown as JsonWithSource;
  if (rawJSON === undefined) return JSON.parse(text);
  return parse(text, (_key, value, { source }) =>
    isLongNumber(value) && source !== undefined ? rawJSON(source) : value,
  );
}

export function isLongNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value);
}
