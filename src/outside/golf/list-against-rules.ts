/** What a subject lists as legal beside what the rules allow, in any order. */
import { show } from '../../golf/show.ts';
import type { Finding } from '../../harness/finding.ts';
import type { JsonObject } from '../../protocol/messages.ts';
import type { Expected } from './golf-game.ts';

/** Whether an action that a subject lists counts: what it does not play nobody asks for. */
export type Listed = (action: JsonObject, table: Expected['table']) => boolean;

type ListFault = Pick<Finding, 'path' | 'expected' | 'found'>;

export function listAgainstRules(
  { legal, table }: Pick<Expected, 'legal' | 'table'>,
  found: readonly JsonObject[],
  listed: Listed,
): ListFault | undefined {
  const expected = new Map<string, JsonObject>(legal.map((action) => [keyOf(action), action]));
  const known = new Set(expected.keys());
  for (const action of found) {
    const key = keyOf(action);
    expected.delete(key);
    if (known.has(key) || !listed(action, table)) continue;
    return { path: typeOf(action), expected: 'no action that the rules forbid', found: show(action) };
  }
  const [absent] = expected.values();
  return absent && { path: typeOf(absent), expected: show(absent), found: 'nothing of the kind' };
}

/** The same for the same wish: positions in any order, and whatever else a subject says of its actions. */
function keyOf({ type, player_id, position, positions, source, reason }: JsonObject): string {
  const sorted = Array.isArray(positions) ? positions.toSorted() : positions;
  return JSON.stringify([type, player_id, position, sorted, source, reason]);
}

function typeOf({ type }: JsonObject): string {
  return typeof type === 'string' ? type : '';
}
