/** An audit with what it found, for tests. */
import type { AuditFinding } from '../audit-finding.ts';
import { type AuditEnding, auditDatabase } from '../database/audit-database.ts';
import type { DatabaseAudit } from '../database/database-audit.ts';
import { BEGINNING, PHASES, type Standing } from '../database/standing.ts';
import { DEFAULT_SETTINGS } from '../judge/audited-game.ts';

export interface AuditOf extends AuditEnding {
  readonly findings: readonly AuditFinding[];
  readonly notes: readonly string[];
}

export interface AuditOfOptions {
  readonly begun?: Standing;
  readonly signal?: AbortSignal;
  /** After each piece. */
  readonly onPiece?: (standing: Standing) => void;
}

/** Of everything in the database, in this thread, unless `part` says otherwise. */
export async function auditOf(
  url: string,
  part: Partial<DatabaseAudit> = {},
  { begun = BEGINNING, signal = new AbortController().signal, onPiece = () => {} }: AuditOfOptions = {},
): Promise<AuditOf> {
  const findings: AuditFinding[] = [];
  const notes: string[] = [];
  const audit: DatabaseAudit = {
    url,
    schema: undefined,
    since: undefined,
    games: undefined,
    range: undefined,
    phases: PHASES,
    settings: DEFAULT_SETTINGS,
    workers: 0,
    patienceMs: 2000,
    ...part,
  };
  const ending = await auditDatabase(
    audit,
    begun,
    {
      onPiece: (found, standing) => {
        findings.push(...found);
        onPiece(standing);
      },
      onNote: (text) => notes.push(text),
    },
    signal,
  );
  return { ...ending, findings, notes };
}
