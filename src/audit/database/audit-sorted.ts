/** Reads games where no index keeps their rows together: the server sorts all rows once. */
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditPlace } from './audit-games.ts';
import { type AuditedPiece, PieceOfGames } from './audited-piece.ts';
import type { SortedPiece, Sorting } from './auditors/auditor.ts';
import { unreadableFinding } from './damage.ts';
import { gameRowsOf, hasRow, idsFor } from './game-rows.ts';
import { judgeReadGame } from './judge-read-game.ts';
import { inRange, sourceOf, withoutEventsSince } from './list-games.ts';
import type { PageSurvey } from './page-survey.ts';
import { inReading } from './reading.ts';
import { type EventRow, selectEvents } from './select-events.ts';
import { gamesOfRows, type ReadGame } from './stored-games.ts';

/** Rows that are given out together, by whole games. */
const PIECE_ROWS = 2_000;

/** Gives pieces of games one after the other. Throws as `inReading` does. */
export async function auditSorted(
  { database, table, settings }: AuditPlace,
  { range, since, games, survey, snapshot }: Sorting,
  use: (piece: SortedPiece) => Promise<void>,
): Promise<void> {
  const source = sourceOf(table, survey);
  const { conditions, values } = inRange(table, range);
  const where = [
    conditions,
    `($3::timestamptz IS NULL OR events.game_id IN (
      SELECT later.game_id FROM ${source} AS later WHERE later.created_at >= $3::timestamptz))`,
    `($4::${table.idType}[] IS NULL OR game_id = ANY($4::${table.idType}[]))`,
  ];
  const unreadable = survey === undefined ? NOTHING_UNREADABLE : unreadableByGame(survey);
  const mayLackEvents = (survey?.pages.length ?? 0) > 0;
  await inReading(database, { snapshot, way: survey === undefined ? 'pages' : 'survey' }, async (reading) => {
    const left = new Set(games);
    let last = range.after;
    let read: ReadGame[] = [];
    let rows = 0;
    const give = async (): Promise<void> => {
      const piece = await judged(read);
      read = [];
      rows = 0;
      await use({ piece, last });
    };
    const text = selectEvents(table, where, source);
    const chosen = games === undefined ? null : idsFor(table.idType, games);
    for await (const game of gamesOfRows(reading.stream<EventRow>(text, [...values, since ?? null, chosen]))) {
      last = game.game_id;
      left.delete(last);
      read.push(withoutUnreadable(game, unreadable.get(game.game_id)));
      rows += game.rows;
      if (rows >= PIECE_ROWS) await give();
    }
    // Those that were asked for and have no events; others were given before, or have none that late.
    const done =
      left.size === 0 ? left : await withoutEventsSince(reading, { table, survey, since: undefined }, [...left]);
    for (const game_id of left) if (!done.has(game_id)) read.push({ game_id, events: [], rows: 0 });
    if (read.length > 0) await give();
  });

  async function judged(some: readonly ReadGame[]): Promise<AuditedPiece> {
    const ids = some.map(({ game_id }) => game_id);
    const gameRows = table.games === undefined ? undefined : await gameRowsOf(database, table.games, ids, snapshot);
    const piece = new PieceOfGames();
    for (const game of some) {
      const parts = unreadable.get(game.game_id);
      const isThere = game.rows > 0 || parts !== undefined || hasRow(gameRows, game.game_id);
      if (!isThere) piece.addMissing(game.game_id);
      else piece.add(judgeReadGame(game, { settings, rows: gameRows, mayLackEvents, unreadable: parts }));
    }
    return piece.done();
  }
}

type UnreadableByGame = ReadonlyMap<string, readonly AuditFinding[]>;

const NOTHING_UNREADABLE: UnreadableByGame = new Map();

/** Of a row that cannot be read there is nothing to be judged. */
function withoutUnreadable(game: ReadGame, findings: readonly AuditFinding[] = []): ReadGame {
  if (findings.length === 0) return game;
  const numbers = new Set(findings.map(({ sequence_num }) => sequence_num));
  const events = game.events.filter(({ sequence_num }) => !numbers.has(sequence_num));
  return { ...game, events, rows: game.rows - (game.events.length - events.length) };
}

function unreadableByGame({ rows }: PageSurvey): UnreadableByGame {
  const byGame = new Map<string, AuditFinding[]>();
  for (const { game_id, sequence_num, damage } of rows) {
    if (game_id === null) continue;
    const findings = byGame.get(game_id) ?? [];
    findings.push(unreadableFinding(game_id, sequence_num, damage));
    byGame.set(game_id, findings);
  }
  return byGame;
}
