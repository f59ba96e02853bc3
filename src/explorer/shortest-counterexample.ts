/** The shortest game at a table that shows a fault: what the shrinker is measured against. */
import type { Subject } from '../harness/subject.ts';
import { type Counterexample, exploreTable } from './explore-table.ts';
import type { SmallTable } from './small-table.ts';

/**
 * `identity`: only a fault of this identity (`identityOf`) counts; any unless given. `undefined` if no history of up to
 * `movesMax` moves shows it, or if `statesMax` states were not enough. It judges replay equivalence, conservation and that what is
 * legal is there and accepted; other properties look at whole games.
 */
export function shortestCounterexample(
  subject: Subject,
  table: SmallTable,
  { movesMax, statesMax, identity = 'any' }: { movesMax: number; statesMax: number; identity?: string },
): Counterexample | undefined {
  const { findings } = exploreTable(table, { subject, movesMax, statesMax, until: identity });
  return findings.at(-1);
}
