/** Reading what is an event but for fields that no event has. */
import { z } from 'zod';

/** `remaining`: what else is wrong; without it, `data` is what was read. */
export interface KnownPart {
  readonly data: unknown;
  readonly remaining: z.ZodError | undefined;
}

/**
 * Takes the fields that `schema` does not know out of a copy of `value`, and reads that. `error`: with which the schema refused
 * `value`, which is parsed JSON.
 */
export function readKnownPart(schema: z.ZodType, value: object, error: z.ZodError): KnownPart {
  const others = error.issues.filter(({ code }) => code !== 'unrecognized_keys');
  if (others.length > 0) return { data: undefined, remaining: new z.ZodError(others) };
  const known = structuredClone(value);
  for (const issue of error.issues) if (issue.code === 'unrecognized_keys') removeFields(known, issue.path, issue.keys);
  const parsed = schema.safeParse(known);
  if (parsed.success) return { data: parsed.data, remaining: undefined };
  // What was said of all fields at once has been taken out; what is said now stands deeper, or was not looked at before.
  return readKnownPart(schema, known, parsed.error);
}

function removeFields(value: object, path: readonly PropertyKey[], keys: readonly string[]): void {
  let holder: unknown = value;
  for (const step of path)
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : undefined;
  if (typeof holder === 'object' && holder !== null) for (const key of keys) Reflect.deleteProperty(holder, key);
}
