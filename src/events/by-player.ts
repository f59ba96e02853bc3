/** Something for each of several players: an object with their ids as keys on the wire, a Map in memory. */
import { z } from 'zod';
import { playerIdSchema } from '../golf/text.ts';
import { compiled } from './compiled.ts';

const compiledIdSchema = compiled(playerIdSchema);

/**
 * Reads an object whose keys are player ids into a Map. zod's own `record` is not used because it drops `__proto__`.
 * A Map is read as well, so that an event in memory can be checked like one from the wire.
 */
export function byPlayer<T>(valueSchema: z.ZodType<T>, { sizeMin, sizeMax }: { sizeMin: number; sizeMax: number }) {
  const compiledSchema = compiled(valueSchema);
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
      const key = compiledIdSchema.safeParse(id);
      const parsed = compiledSchema.safeParse(value);
      if (!key.success) addKeyIssue(context, id, key.error);
      else if (!parsed.success) addValueIssues(context, id, parsed.error, value);
      else values.set(key.data, parsed.data);
    }
    return values;
  });
}

function entriesOf(input: unknown): [string, unknown][] | undefined {
  if (input instanceof Map) return [...input];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  return Object.entries(input);
}

function addKeyIssue(context: z.RefinementCtx, id: string, { issues }: z.ZodError): void {
  context.issues.push({ code: 'invalid_key', origin: 'record', issues, path: [id], input: id, continue: true });
}

function addValueIssues(context: z.RefinementCtx, id: string, { issues }: z.ZodError, input: unknown): void {
  for (const issue of issues) {
    // An issue of another parse, led to by one more step: as raw as zod wants it.
    context.issues.push({ ...issue, path: [id, ...issue.path], input } as z.core.$ZodRawIssue);
  }
}
