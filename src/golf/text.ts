/**
 * Text that comes from people: ids, names, room codes.
 *
 * Any Unicode is welcome but for what a database would refuse or silently alter: NUL, and halves of surrogate pairs
 * (two different ids could meet as one replacement character).
 */
import { z } from 'zod';
import { ID_CHARACTERS_MAX, NAME_CHARACTERS_MAX, ROOM_CODE_CHARACTERS_MAX } from './limits.ts';

/** Text of 1 to `charactersMax` Unicode code points, without NUL and without lone surrogates. */
export function boundedText(charactersMax: number): z.ZodType<string, string> {
  return z.string().refine((text) => faultOf(text, charactersMax) === undefined, {
    // A refinement sees nothing but text: whatever else it is, was refused before.
    error: ({ input }) => faultOf(input as string, charactersMax),
  });
}

/** What the text should have been, or `undefined` if it is that. */
function faultOf(text: string, charactersMax: number): string | undefined {
  if (text.length === 0) return 'text of at least 1 character';
  if (text.includes('\0')) return 'text without the NUL character';
  if (!text.isWellFormed()) return 'well-formed Unicode (no lone surrogate)';
  // A code point takes one or two UTF-16 units, so most texts need no counting.
  if (text.length > charactersMax && [...text].length > charactersMax) return `at most ${charactersMax} characters`;
  return undefined;
}

export const playerIdSchema = boundedText(ID_CHARACTERS_MAX);
export const playerNameSchema = boundedText(NAME_CHARACTERS_MAX);
export const roomCodeSchema = boundedText(ROOM_CODE_CHARACTERS_MAX);

/** A UUID in lower case, as PostgreSQL prints it: one spelling for each game. */
export const gameIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a UUID in lower case');
