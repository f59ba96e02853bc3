/** A failure and every other one that shows while it is shrunk, each brought down to its smallest game. */
import { identityOf } from '../finding.ts';
import type { Failing, Shrunk } from './shrink-search.ts';
import type { Simplicity } from './simplicity.ts';

/** The failure, shrunk, and then, simplest first, every other one that was met, as far as the plays go. */
export async function shrinkAll<S>(
  start: Failing<S>,
  search: (from: Failing<S>, plays: number) => Shrunk<S> | Promise<Shrunk<S>>,
  playsMax: number,
  { isSimpler }: Pick<Simplicity<S>, 'isSimpler'>,
): Promise<[Shrunk<S>, ...Shrunk<S>[]]> {
  const first = await search(start, playsMax);
  const all: [Shrunk<S>, ...Shrunk<S>[]] = [first];
  const waiting = new Map(first.others.map((other) => [identityOf(other.finding), other]));
  let plays = first.plays;
  for (let next = simplestOf(waiting, isSimpler); next !== undefined; next = simplestOf(waiting, isSimpler)) {
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

function simplestOf<S>(
  waiting: ReadonlyMap<string, Failing<S>>,
  isSimpler: Simplicity<S>['isSimpler'],
): Failing<S> | undefined {
  let simplest: Failing<S> | undefined;
  for (const failing of waiting.values())
    if (simplest === undefined || isSimpler(failing.script, simplest.script)) simplest = failing;
  return simplest;
}
