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
  return { ...about, path, expected: show(left), found: show(right) };
}

/** What tables may have as keys that is no field. */
function idsIn({ players }: NewGame): ReadonlySet<string> {
  return new Set(players.flatMap(({ id, name }) => [id, name]));
}
