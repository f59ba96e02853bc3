/** As many auditors as there are to be. */
import type { AuditBrief, Auditor } from './auditor.ts';
import { LocalAuditor } from './local-auditor.ts';
import { ThreadAuditor } from './thread-auditor.ts';

/** `workers`: threads that read and judge; none of them, and it is this thread. */
export function openAuditors(brief: AuditBrief, workers: number): readonly Auditor[] {
  if (workers === 0) return [new LocalAuditor(brief)];
  return Array.from({ length: workers }, () => new ThreadAuditor(brief));
}
