/** What belongs to no game that has events: rows of `games_v2` alone, events without the id of a game, pages that cannot be read. */
import type { AuditFinding } from '../audit-finding.ts';
import { type AuditedPiece, findingsOfNoGame, NO_GAMES } from './audited-piece.ts';
import { type Damage, unreadableFinding } from './damage.ts';
import { inPieces, type Listing, sourceOf } from './list-games.ts';
import type { PageSurvey } from './page-survey.ts';
import { inReading, type ReadingOptions } from './reading.ts';

/** Ids of rows in `games_v2` whose games have no events, in pieces. */
export async function listLoneRows(
  { database, table, snapshot, survey }: Listing,
  after: string | null,
  use: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const { games } = table;
  if (games === undefined) return;
  const source = sourceOf(table, survey);
  // Ids of two types are compared as text.
  const same = games.idType === table.idType ? 'events.game_id = games.id' : 'events.game_id::text = games.id::text';
  const text = `SELECT DISTINCT ON (games.id) id::text AS id FROM ${games.name} AS games
    WHERE id IS NOT NULL AND ($1::${games.idType} IS NULL OR id > $1::${games.idType})
      AND NOT EXISTS (SELECT FROM ${source} AS events WHERE ${same}) ORDER BY games.id`;
  await inReading(database, { snapshot, ...wayOf(survey) }, (reading) =>
    inPieces(reading.stream<{ id: string }>(text, [after]), use),
  );
}

/** Around what cannot be read, if there is something of that kind. */
export function wayOf(survey: PageSurvey | undefined): Pick<ReadingOptions, 'way'> {
  return survey === undefined ? {} : { way: 'survey' };
}

/** Numbers of events without a game that are told one by one; all are counted. */
const UNNAMED_TOLD_MAX = 1000;

export async function auditUnnamed({ database, table, snapshot, survey }: Listing): Promise<AuditedPiece> {
  if (!table.hasNullIds) return NO_GAMES;
  const source = sourceOf(table, survey);
  const text = `SELECT sequence_num::text AS number, count(*)::float8 AS rows, (sum(count(*)) OVER ())::float8 AS "all"
    FROM ${source} AS events WHERE game_id IS NULL GROUP BY sequence_num ORDER BY events.sequence_num LIMIT ${UNNAMED_TOLD_MAX}`;
  const rows = await inReading(database, { snapshot, ...wayOf(survey) }, (reading) =>
    reading.rows<{ number: string | null; rows: number; all: number }>(text),
  );
  const findings = rows.map(
    ({ number, rows: count }): AuditFinding => ({
      game_id: '',
      sequence_num: number === null ? null : Number(number),
      code: 'unparsable_data',
      path: 'game_id',
      expected: 'the id of a game',
      found: count === 1 ? 'null' : `null in ${count} rows`,
    }),
  );
  const piece = findingsOfNoGame(findings);
  return { ...piece, totals: { ...piece.totals, events: rows[0]?.all ?? 0 } };
}

/** `games_v2` as a whole, if it cannot be read as one. */
export function unreadableGames(damage: Damage): AuditedPiece {
  const finding: AuditFinding = { ...unreadableFinding('', null, damage), path: 'games_v2' };
  return findingsOfNoGame([finding]);
}

/** Findings of no game: of the pages that cannot be read, and of rows of which nobody knows whose they are. */
export function damagedPlaces({ pages, rows }: PageSurvey): AuditedPiece {
  const findings = [
    ...pages.map(({ part, page, says }) =>
      unreadableFinding('', null, { page: { number: page, file: part }, isOfIndex: false, says }),
    ),
    ...rows.filter(({ game_id }) => game_id === null).map(({ damage }) => unreadableFinding('', null, damage)),
  ];
  return findingsOfNoGame(findings);
}
