/** Something for each of several players: an object with their ids as keys on the wire, a Map in memory. */
import { z } from 'zod';
import { playerIdSchema } from '../golf/text.ts';

/**
 * Reads an object whose keys are player ids into a Map. zod's own `record` is not used because it drops `__proto__`.
 * A Map is read as well, so that an event in memory can be checked like one from the wire.
 */
export function byPlayer<T>(valueSchema: z.ZodType<T>, { sizeMin, sizeMax }: { sizeMin: number; sizeMax: number }) {
  return z.unknown().transform((input, context): ReadonlyMap<string, T> => {
    const entries = entriesOf(input);
    if (entries === undefined || entries.length < sizeMin || entries.length > sizeMax) {
      context.addIssue({
        code: 'custom',
        message: `an object with ${sizeMin} to ${sizeMax} player ids as keys`,
        input,
      });
      return z.NEVER;
    }
    const values = new Map<string, T>();
    for (const [id, value] of entries) {
      const key = playerIdSchema.safeParse(id);
      const parsed = valueSchema.safeParse(value);
      if (key.success && parsed.success) values.set(key.data, parsed.data);
      if (!key.success) addIssues(context, id, key.error, id);
      else if (!parsed.success) addIssues(context, id, parsed.error, value);
    }
    return values;
  });
}

function entriesOf(input: unknown): [string, unknown][] | undefined {
  if (input instanceof Map) return [...input];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  return Object.entries(input);
}

function addIssues(context: z.RefinementCtx, id: string, error: z.ZodError, input: unknown): void {
  for (const issue of error.issues) {
    // An issue of another parse, led to by one more step: as raw as zod wants it.
    context.issues.push({ ...issue, path: [id, ...issue.path], input } as z.core.$ZodRawIssue);
  }
}
