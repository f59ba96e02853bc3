/** What is to be audited of a database. Plain data. */
import type { AuditSettings } from '../judge/audited-game.ts';
import type { EventTable } from './event-table.ts';
import type { IdRange } from './list-games.ts';
import type { Phase } from './standing.ts';

export interface DatabaseAudit {
  readonly url: string;
  readonly schema: string | undefined;
  /** Only games that have an event at this moment or after it. */
  readonly since: string | undefined;
  /** Only these games; all unless given. */
  readonly games: readonly string[] | undefined;
  /** Only games of these ids. */
  readonly range: IdRange | undefined;
  /** Those that are looked at; all unless games, a time or a range are given. */
  readonly phases: readonly Phase[];
  readonly settings: AuditSettings;
  /** Threads that read and judge; 0 for this one. */
  readonly workers: number | ((table: EventTable) => number);
  /** Milliseconds that the database may be away. */
  readonly patienceMs?: number | undefined;
}
