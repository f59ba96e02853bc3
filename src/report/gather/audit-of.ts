/** What a report says of an audit. */
import { AUDIT_CODES, type AuditCode } from '../../audit/audit-finding.ts';
import { counted } from '../../golf/counted.ts';
import type { ReportedAudit } from '../fidelity-report.ts';
import type { AuditAnswer } from '../results/answers.ts';

export function auditOf(answer: AuditAnswer): ReportedAudit {
  const { verdict, audited, decks, since, games, verified, with_findings, unreadable, events } = answer;
  const { findings_total, findings, findings_file } = answer;
  return {
    verdict,
    sentence: sentenceOf(answer),
    audited,
    decks,
    since,
    games,
    verified,
    with_findings,
    unreadable,
    events,
    codes: codesOf(answer),
    findings: findings_total,
    first: findings,
    findings_file,
    doubts: doubtsOf(answer),
  };
}

function sentenceOf({ games, verified, with_findings, unreadable, audited }: AuditAnswer): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  return `${counted(games, 'stored game')} of ${audited}: ${number(verified)} verified, ${number(with_findings)} with findings, ${number(unreadable)} unreadable.`;
}

function codesOf({ by_code }: AuditAnswer): ReportedAudit['codes'] {
  const codes = Object.entries(by_code).map(([code, findings]) => ({ code, says: meaningOf(code), findings }));
  return codes.sort((one, other) => other.findings - one.findings);
}

function meaningOf(code: string): string {
  return Object.hasOwn(AUDIT_CODES, code) ? AUDIT_CODES[code as AuditCode] : code;
}

function doubtsOf({ ending, error, missing, unreadable, games, breaches = [] }: AuditAnswer): string[] {
  return [
    ...(ending === 'done' ? [] : [`not finished: ${ending ?? 'it was ended from outside'}`]),
    ...(error === undefined ? [] : [error]),
    ...(games === 0 ? ['no game was found'] : []),
    ...(unreadable === 0 ? [] : [`${counted(unreadable, 'game')} that cannot be read`]),
    ...missing.map((id) => `game ${id}: expected events, found none`),
    ...breaches,
  ];
}
