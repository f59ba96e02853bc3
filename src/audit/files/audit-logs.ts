/** Audits the games of logs as files, from where it was left to the end. */
import { setImmediate } from 'node:timers/promises';
import type { AuditOnlooker } from '../database/audit-database.ts';
import { type AuditedPiece, findingsOfNoGame, PieceOfGames } from '../database/audited-piece.ts';
import { type Standing, withPiece } from '../database/standing.ts';
import { auditGame } from '../judge/audit-game.ts';
import { addTotals } from '../judge/audit-totals.ts';
import type { AuditSettings } from '../judge/audited-game.ts';
import { gamesOfLogs, type OfLogs } from './games-of-logs.ts';

export interface LogAudit {
  readonly files: readonly string[];
  /** Only games that have an event at this moment or after it: canonical text. */
  readonly since: string | undefined;
  readonly games: readonly string[] | undefined;
  readonly settings: AuditSettings;
}

/** Games between two looks at whether it is to end. */
const PIECE_GAMES = 100;

/** Answers with how far it came, `done` unless the signal was aborted. Throws as `gamesOfLogs` does. */
export async function auditLogs(
  { files, since, games, settings }: LogAudit,
  begun: Standing,
  { onPiece }: AuditOnlooker,
  signal: AbortSignal,
): Promise<Standing> {
  let standing = begun;
  // Files are the same every time, so what was done before is counted off.
  const skipped = Number(begun.after ?? 0);
  let place = 0;
  let piece = new LogPiece();
  const missing = new Set(games);
  const use = (done: AuditedPiece): void => {
    standing = withPiece(standing, done, String(place));
    onPiece(done.findings, standing);
    piece = new LogPiece();
  };
  try {
    for await (const of of gamesOfLogs(files, { signal, ...(games !== undefined && { games: new Set(games) }) })) {
      if (of.game !== undefined) missing.delete(of.game.game_id);
      place += 1;
      if (place <= skipped || !isSince(of, since)) continue;
      piece.add(of, settings);
      if (piece.size < PIECE_GAMES) continue;
      use(piece.done());
      await setImmediate();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return standing;
  }
  use({ ...piece.done(), missing: [...missing] });
  standing = { ...standing, phase: 'done', after: null };
  return standing;
}

function isSince({ game }: OfLogs, since: string | undefined): boolean {
  if (since === undefined || game === undefined) return true;
  return game.events.some(({ created_at }) => created_at !== null && created_at >= since);
}

class LogPiece {
  readonly #games = new PieceOfGames();
  readonly #lines: AuditedPiece['findings'][number][] = [];
  size = 0;

  add({ game, finding }: OfLogs, settings: AuditSettings): void {
    this.size += 1;
    if (game !== undefined) this.#games.add(auditGame(game, settings));
    else if (finding !== undefined) this.#lines.push(finding);
  }

  done(): AuditedPiece {
    const games = this.#games.done();
    const lines = findingsOfNoGame(this.#lines);
    return {
      ...games,
      totals: addTotals(games.totals, lines.totals),
      findings: [...games.findings, ...lines.findings],
    };
  }
}
