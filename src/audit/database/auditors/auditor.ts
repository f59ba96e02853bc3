/** Whoever reads and judges games: in this thread or in one of its own. */
import type { AuditSettings } from '../../judge/audited-game.ts';
import type { AuditedPiece } from '../audited-piece.ts';
import type { EventTable } from '../event-table.ts';
import type { IdRange } from '../list-games.ts';
import type { PageSurvey } from '../page-survey.ts';

/** What an auditor has to know. Plain data: it goes to other threads as it is. */
export interface AuditBrief {
  readonly url: string;
  readonly table: EventTable;
  readonly settings: AuditSettings;
}

/** Games in the order of one sort on the server, where no index keeps their rows together. */
export interface Sorting {
  readonly range: IdRange;
  readonly since: string | undefined;
  readonly games: readonly string[] | undefined;
  readonly survey: PageSurvey | undefined;
  readonly snapshot: string | undefined;
}

export interface SortedPiece {
  readonly piece: AuditedPiece;
  /** The last of its games. */
  readonly last: string | null;
}

/** One piece after another. */
export interface Auditor {
  /** Reads these games by the index of the table, and judges them. */
  audit(ids: readonly string[], snapshot: string | undefined): Promise<AuditedPiece>;
  /** Begins with a sort of the table, and leaves one that is under way. */
  sort(sorting: Sorting): Promise<void>;
  /** The next games of the sort; none at its end. */
  next(): Promise<SortedPiece | undefined>;
  close(): Promise<void>;
}
