/** Whoever reads and judges games: in this thread or in one of its own. */
import type { AuditFinding } from '../../audit-finding.ts';
import type { AuditSettings } from '../../judge/audited-game.ts';
import type { AuditedPiece } from '../audited-piece.ts';
import type { EventTable } from '../event-table.ts';
import type { ReadGame } from '../stored-games.ts';

/** What an auditor has to know. Plain data: it goes to other threads as it is. */
export interface AuditBrief {
  readonly url: string;
  readonly table: EventTable;
  readonly settings: AuditSettings;
}

/** Games that somebody else has read. */
export interface ReadGames {
  readonly games: readonly ReadGame[];
  /** What of them could not be read, by game. */
  readonly unreadable: ReadonlyMap<string, readonly AuditFinding[]>;
  /** Whether events may be on pages that cannot be read, without anybody knowing whose they are. */
  readonly mayLackEvents: boolean;
}

/** One piece after another. */
export interface Auditor {
  /** Reads these games by the index of the table, and judges them. */
  audit(ids: readonly string[], snapshot: string | undefined): Promise<AuditedPiece>;
  judge(games: ReadGames, snapshot: string | undefined): Promise<AuditedPiece>;
  close(): Promise<void>;
}
