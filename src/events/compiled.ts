/**
 * Schemas as straight code, which is many times as fast. A page whose policy forbids code that is made of text has to do
 * without, and reports the mere attempt: it imports `interpreted.ts` before everything else.
 */
import { z } from 'zod';

/** Strict, so that a schema which cannot be compiled is noticed and not merely slow. */
export function compiled<T extends z.ZodType>(schema: T): T {
  return z.config().jitless === true ? schema : z.compile(schema, { strict: true });
}
