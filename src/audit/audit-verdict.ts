/** What totals of an audit come to. */
import { type AuditTotals, UNREADABLE, WARNINGS } from './audit-finding.ts';

/** `broken`: something is wrong. `unreadable`: nothing is, of all that could be read. */
export type AuditVerdict = 'held' | 'broken' | 'unreadable';

export function auditVerdict({ by_code, unreadable }: AuditTotals): AuditVerdict {
  const counts = Object.entries(by_code).filter(([, count]) => count > 0);
  const isOf = (codes: readonly string[]) => counts.some(([code]) => codes.includes(code));
  const harmless: readonly string[] = [...WARNINGS, ...UNREADABLE];
  if (counts.some(([code]) => !harmless.includes(code))) return 'broken';
  return unreadable > 0 || isOf(UNREADABLE) ? 'unreadable' : 'held';
}
