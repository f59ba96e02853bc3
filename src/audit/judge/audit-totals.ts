/** Totals of audits: sums that come out the same in whatever order, and in whatever parts, games are counted. */
import { AUDIT_CODES, type AuditCode, type AuditTotals } from '../audit-finding.ts';
import type { AuditedGame } from './audited-game.ts';

export const NO_TOTALS: AuditTotals = {
  games: 0,
  verified: 0,
  with_findings: 0,
  unreadable: 0,
  events: 0,
  by_code: {},
};

export function totalsOf({ outcome, events, findings }: AuditedGame): AuditTotals {
  const counts = new Map<AuditCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { ...NO_TOTALS, games: 1, [outcome]: 1, events, by_code: byCode((code) => counts.get(code) ?? 0) };
}

/** Of games that are counted in one of the two only. */
export function addTotals(one: AuditTotals, other: AuditTotals): AuditTotals {
  return {
    games: one.games + other.games,
    verified: one.verified + other.verified,
    with_findings: one.with_findings + other.with_findings,
    unreadable: one.unreadable + other.unreadable,
    events: one.events + other.events,
    by_code: byCode((code) => (one.by_code[code] ?? 0) + (other.by_code[code] ?? 0)),
  };
}

// Object.keys answers with the literal's own keys, which are the codes.
const CODES = Object.keys(AUDIT_CODES) as readonly AuditCode[];

/** In the order of the codes, without those that there are none of. */
function byCode(count: (code: AuditCode) => number): AuditTotals['by_code'] {
  return Object.fromEntries(CODES.map((code) => [code, count(code)] as const).filter(([, times]) => times > 0));
}
