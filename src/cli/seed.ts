/** What games are made from. */
import { randomInt } from 'node:crypto';
import { show } from '../golf/show.ts';
import { UsageError } from './usage-error.ts';

export const SEED_CHARACTERS_MAX = 100;
/** Seeds that are made up: short enough to be typed again. */
const NEW_SEED_MAX = 1_000_000_000;

/** The given seed, or a new one. Throws `UsageError` for a text that could not be typed again. */
export function seedOf(text: string | undefined): string {
  if (text === undefined) return `${randomInt(NEW_SEED_MAX)}`;
  if (text.length > 0 && text.length <= SEED_CHARACTERS_MAX && /^[\x21-\x7e]+$/.test(text)) return text;
  throw new UsageError(
    `--seed: expected 1 to ${SEED_CHARACTERS_MAX} printable ASCII characters without spaces, found ${show(text)}`,
  );
}
