/** The comparison of two tables of one game, as a finding. */
import { show } from '../../golf/show.ts';
import type { Finding } from '../../harness/finding.ts';
import type { JsonObject, NewGame } from '../../protocol/messages.ts';
import { differenceOf } from './table-difference.ts';

/** Which property, which assertion, and at which event. */
export type About = Pick<Finding, 'property' | 'assertion' | 'event_type' | 'sequence_num'>;

/** What there is to be found if the second table is not as the first one; paths begin with `at`. */
export function unlike(
  about: About,
  expected: JsonObject | undefined,
  found: JsonObject | undefined,
  setup: NewGame,
): Finding | undefined {
  const difference = differenceOf(expected, found, idsIn(setup));
  if (difference === undefined) return undefined;
  const { path, left, right } = difference;
  const finding = { ...about, path, expected: show(left), found: show(right) };
  if (expected !== undefined && found !== undefined) compared.set(finding, { expected, found });
  return finding;
}

export interface ComparedTables {
  readonly expected: JsonObject;
  readonly found: JsonObject;
}

/** Kept beside findings, which are small and go from thread to thread. */
const compared = new WeakMap<Finding, ComparedTables>();

/** The two tables of which a finding says that they differ, as long as it is at hand as it was made. */
export function tablesOf(finding: Finding): ComparedTables | undefined {
  return compared.get(finding);
}

/** What tables may have as keys that is no field. */
function idsIn({ players }: NewGame): ReadonlySet<string> {
  return new Set(players.flatMap(({ id, name }) => [id, name]));
}
