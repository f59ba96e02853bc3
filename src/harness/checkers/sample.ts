/** Which games are looked at by a check that is too dear for all of them. */
import type { WatchedGame } from '../checker.ts';

/** Whether this game is one of the one in `every` that the check takes. Different checks take different games; a thorough run takes all. */
export function isSampled({ salt, isThorough, keenness }: WatchedGame, check: string, every: number): boolean {
  let offset = 0;
  for (const character of check) offset += character.charCodeAt(0);
  return isThorough || (salt + offset) % Math.ceil(every / keenness) === 0;
}
