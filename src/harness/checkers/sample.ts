/** Which games are looked at by a check that is too dear for all of them. */
import type { WatchedGame } from '../checker.ts';

/**
 * Whether this game is one of the one in `every` that the check takes; a thorough run takes all. Checks take the same
 * games where they can, because what one has worked out, such as the rebuilt tables, then serves the others.
 */
export function isSampled({ salt, isThorough, keenness }: WatchedGame, every: number): boolean {
  return isThorough || salt % Math.ceil(every / keenness) === 0;
}

const CLOSE_LOOK_EVERY = 16;

/** Whether this is one of the games that are looked at closely: that is dear, and a campaign plays very many games. */
export function isLookedAtClosely(watched: WatchedGame): boolean {
  return isSampled(watched, CLOSE_LOOK_EVERY);
}
