/** How far an audit has got. Plain data: it is kept in a file. */
import type { AuditTotals } from '../audit-finding.ts';
import { addTotals, NO_TOTALS } from '../judge/audit-totals.ts';
import type { AuditedPiece } from './audited-piece.ts';

/**
 * What is looked at, one after the other: games that have events, rows of `games_v2` without any, events of no game, and pages
 * and rows of which nobody knows whose they are.
 */
export const PHASES = ['games', 'lone_rows', 'unnamed_events', 'damage', 'done'] as const;

export type Phase = (typeof PHASES)[number];

export interface Standing {
  readonly phase: Phase;
  /** The last game of this phase that is done; null at its beginning. */
  readonly after: string | null;
  readonly totals: AuditTotals;
  readonly misdealt: number;
  /** Games that were asked for by id and are not there. */
  readonly missing: readonly string[];
  /** Whether pages were found that cannot be read. */
  readonly isDamaged: boolean;
}

export const BEGINNING: Standing = {
  phase: 'games',
  after: null,
  totals: NO_TOTALS,
  misdealt: 0,
  missing: [],
  isDamaged: false,
};

export function withPiece(standing: Standing, piece: AuditedPiece, after: string | null): Standing {
  return {
    ...standing,
    after,
    totals: addTotals(standing.totals, piece.totals),
    misdealt: standing.misdealt + piece.misdealt,
    missing: [...standing.missing, ...piece.missing],
  };
}
