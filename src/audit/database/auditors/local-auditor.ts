/** An auditor in this thread, with connections of its own. */
import { Database } from '../../../store/postgres/database.ts';
import { auditGames } from '../audit-games.ts';
import { auditSorted } from '../audit-sorted.ts';
import type { AuditedPiece } from '../audited-piece.ts';
import type { AuditBrief, Auditor, SortedPiece, Sorting } from './auditor.ts';
import { Handover } from './handover.ts';

export class LocalAuditor implements Auditor {
  readonly #brief: AuditBrief;
  readonly #database: Database;
  #sorted: Handover<SortedPiece> | undefined;

  constructor(brief: AuditBrief) {
    this.#brief = brief;
    // One for a sort that is under way, and one for rows of games in between.
    this.#database = new Database(brief.url, { connectionsMax: 2 });
  }

  audit(ids: readonly string[], snapshot: string | undefined): Promise<AuditedPiece> {
    return auditGames(this.#place(), ids, snapshot);
  }

  async sort(sorting: Sorting): Promise<void> {
    await this.#sorted?.stop();
    this.#sorted = new Handover((give) => auditSorted(this.#place(), sorting, give));
  }

  async next(): Promise<SortedPiece | undefined> {
    return this.#sorted?.next();
  }

  async close(): Promise<void> {
    await this.#sorted?.stop();
    await this.#database.close();
  }

  #place() {
    const { table, settings } = this.#brief;
    return { database: this.#database, table, settings };
  }
}
