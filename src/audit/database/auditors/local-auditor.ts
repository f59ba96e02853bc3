/** An auditor in this thread, with a connection of its own. */
import { Database } from '../../../store/postgres/database.ts';
import { auditGames } from '../audit-games.ts';
import { type AuditedPiece, PieceOfGames } from '../audited-piece.ts';
import { gameRowsOf, hasRow } from '../game-rows.ts';
import { judgeReadGame } from '../judge-read-game.ts';
import type { AuditBrief, Auditor, ReadGames } from './auditor.ts';

export class LocalAuditor implements Auditor {
  readonly #brief: AuditBrief;
  readonly #database: Database;

  constructor(brief: AuditBrief) {
    this.#brief = brief;
    this.#database = new Database(brief.url, { connectionsMax: 1 });
  }

  audit(ids: readonly string[], snapshot: string | undefined): Promise<AuditedPiece> {
    const { table, settings } = this.#brief;
    return auditGames({ database: this.#database, table, settings }, ids, snapshot);
  }

  async judge({ games, unreadable, mayLackEvents }: ReadGames, snapshot: string | undefined): Promise<AuditedPiece> {
    const { table, settings } = this.#brief;
    const ids = games.map(({ game_id }) => game_id);
    const rows = table.games === undefined ? undefined : await gameRowsOf(this.#database, table.games, ids, snapshot);
    const piece = new PieceOfGames();
    for (const game of games) {
      const isThere = game.rows > 0 || hasRow(rows, game.game_id);
      if (!isThere) piece.addMissing(game.game_id);
      else piece.add(judgeReadGame(game, { settings, rows, mayLackEvents, unreadable: unreadable.get(game.game_id) }));
    }
    return piece.done();
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
