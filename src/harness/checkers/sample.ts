/** Which games are looked at by a check that is too dear for all of them. */
import type { WatchedGame } from '../checker.ts';

/**
 * Whether this game is one of the one in `every` that the check takes; a thorough run takes all. Checks take the same
 * games where they can, because what one has worked out, such as the rebuilt tables, then serves the others.
 */
export function isSampled({ salt, isThorough, keenness }: WatchedGame, every: number): boolean {
  return isThorough || salt % Math.ceil(every / keenness) === 0;
}
