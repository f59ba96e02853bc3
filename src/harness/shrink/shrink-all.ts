/** A failure and every other one that shows while it is shrunk, each brought down to its smallest game. */
import { identityOf } from '../finding.ts';
import type { Failing, Shrunk } from './shrink-search.ts';
import { isSimpler } from './simplicity.ts';

/** The failure, shrunk, and then, simplest first, every other one that was met, as far as the plays go. */
export async function shrinkAll(
  start: Failing,
  search: (from: Failing, plays: number) => Shrunk | Promise<Shrunk>,
  playsMax: number,
): Promise<[Shrunk, ...Shrunk[]]> {
  const first = await search(start, playsMax);
  const all: [Shrunk, ...Shrunk[]] = [first];
  const waiting = new Map(first.others.map((other) => [identityOf(other.finding), other]));
  let plays = first.plays;
  for (let next = simplestOf(waiting); next !== undefined; next = simplestOf(waiting)) {
    waiting.delete(identityOf(next.finding));
    const shrunk = await search(next, playsMax - plays);
    plays += shrunk.plays;
    all.push(shrunk);
    const known = new Set(all.map(({ finding }) => identityOf(finding)));
    for (const other of shrunk.others) {
      const identity = identityOf(other.finding);
      const before = waiting.get(identity);
      if (known.has(identity) || (before && !isSimpler(other.script, before.script))) continue;
      waiting.set(identity, other);
    }
  }
  return all;
}

function simplestOf(waiting: ReadonlyMap<string, Failing>): Failing | undefined {
  let simplest: Failing | undefined;
  for (const failing of waiting.values())
    if (simplest === undefined || isSimpler(failing.script, simplest.script)) simplest = failing;
  return simplest;
}
