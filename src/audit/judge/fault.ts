/** A finding as the judge makes it, before it is said of which game. */
import type { AuditCode } from '../audit-finding.ts';

/** What is wrong with an event whose number is known. */
export interface EventFault {
  readonly code: AuditCode;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

export interface NumberedFault extends EventFault {
  /** Null for a row without a number. */
  readonly number: number | null;
}
