/** Gives out the pieces of one phase of an audit, from where it was left. */
import type { AuditFinding } from '../audit-finding.ts';
import type { OrderedPieces } from './auditors/ordered-pieces.ts';
import { damageOf, unreadableFinding } from './damage.ts';
import type { DatabaseAudit } from './database-audit.ts';
import { idsFor } from './game-rows.ts';
import { type IdRange, inRange, type Listing, listGames, PIECE_GAMES, sourceOf } from './list-games.ts';
import { auditUnnamed, damagedPlaces, listLoneRows, unreadableGames } from './other-rows.ts';
import type { PageSurvey } from './page-survey.ts';
import { inReading } from './reading.ts';
import { type EventRow, selectEvents } from './select-events.ts';
import type { Standing } from './standing.ts';
import { gamesOfRows, type ReadGame } from './stored-games.ts';

/** Gives out nothing more once `signal` is aborted. Throws as `inReading` and `OrderedPieces.give` do. */
export async function givePhase(
  { phase, after }: Standing,
  listing: Listing,
  audit: Pick<DatabaseAudit, 'games' | 'range'>,
  pieces: OrderedPieces,
  signal: AbortSignal,
): Promise<void> {
  const { snapshot, table, survey } = listing;
  const range = { after: after ?? audit.range?.after ?? null, upTo: audit.range?.upTo ?? null };
  const giveIds = async (ids: readonly string[]): Promise<void> => {
    signal.throwIfAborted();
    await pieces.give(ids.at(-1) ?? '', (auditor) => auditor.audit(ids, snapshot));
  };
  switch (phase) {
    case 'games':
      if (audit.games !== undefined && table.hasGameIndex) return giveChosen(audit.games, after, giveIds);
      if (table.hasGameIndex) return listGames(listing, range, giveIds);
      return giveSorted(listing, range, audit.games, pieces, signal);
    case 'lone_rows':
      return giveLoneRows(listing, after, giveIds, pieces);
    case 'unnamed_events':
      if (after === null) await pieces.give('', () => auditUnnamed(listing));
      return;
    case 'damage':
      if (after === null && survey !== undefined) await pieces.give('', async () => damagedPlaces(survey));
      return;
    case 'done':
      return;
  }
}

/** Where `games_v2` itself cannot be read as a whole, that is told, and nobody knows which of its rows have no events. */
async function giveLoneRows(
  listing: Listing,
  after: string | null,
  giveIds: (ids: readonly string[]) => Promise<void>,
  pieces: OrderedPieces,
): Promise<void> {
  let last = after;
  try {
    await listLoneRows(listing, last, async (ids) => {
      await giveIds(ids);
      last = ids.at(-1) ?? last;
    });
  } catch (error) {
    const damage = damageOf(error, listing.table);
    if (damage?.isOfIndex !== true) throw error;
    await pieces.give(last, async () => unreadableGames(damage));
  }
}

async function giveChosen(
  games: readonly string[],
  after: string | null,
  give: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const left = after === null ? games : games.slice(games.indexOf(after) + 1);
  for (let from = 0; from < left.length; from += PIECE_GAMES) await give(left.slice(from, from + PIECE_GAMES));
}

/** Rows that are given out together, by whole games. */
const PIECE_ROWS = 5_000;

/** One sort of the whole table on the server. */
async function giveSorted(
  { database, table, snapshot, since, survey }: Listing,
  range: IdRange,
  games: readonly string[] | undefined,
  pieces: OrderedPieces,
  signal: AbortSignal,
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
    let last = range.after ?? '';
    let piece: ReadGame[] = [];
    let rows = 0;
    const give = async (): Promise<void> => {
      signal.throwIfAborted();
      const read = { games: piece, unreadable: ofGames(unreadable, piece), mayLackEvents };
      piece = [];
      rows = 0;
      await pieces.give(last, (auditor) => auditor.judge(read, snapshot));
    };
    const text = selectEvents(table, where, source);
    const chosen = games === undefined ? null : idsFor(table.idType, games);
    for await (const game of gamesOfRows(reading.stream<EventRow>(text, [...values, since ?? null, chosen]))) {
      last = game.game_id;
      left.delete(last);
      piece.push(withoutUnreadable(game, unreadable.get(game.game_id)));
      rows += game.rows;
      if (rows >= PIECE_ROWS) await give();
    }
    // Those that were asked for and have no events.
    for (const game_id of left) piece.push({ game_id, events: [], rows: 0 });
    if (piece.length > 0) await give();
  });
}

type UnreadableByGame = ReadonlyMap<string, readonly AuditFinding[]>;

const NOTHING_UNREADABLE: UnreadableByGame = new Map();

function ofGames(unreadable: UnreadableByGame, games: readonly ReadGame[]): UnreadableByGame {
  return new Map([...unreadable].filter(([id]) => games.some(({ game_id }) => game_id === id)));
}

/** Of a row that cannot be read there is nothing to be judged. */
function withoutUnreadable(game: ReadGame, findings: readonly AuditFinding[] = []): ReadGame {
  if (findings.length === 0) return game;
  const numbers = new Set(findings.map(({ sequence_num }) => sequence_num));
  return { ...game, events: game.events.filter(({ sequence_num }) => !numbers.has(sequence_num)) };
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
