/** Which games there are, in the order of their ids and in bounded memory. */
import type { Database } from '../../store/postgres/database.ts';
import type { EventTable } from './event-table.ts';
import { idsFor } from './game-rows.ts';
import { type PageSurvey, readableRows } from './page-survey.ts';
import { inReading, type Reading } from './reading.ts';

/** Ids after the first and up to the second; null for the beginning and the end. */
export interface IdRange {
  readonly after: string | null;
  readonly upTo: string | null;
}

export interface Listing {
  readonly database: Database;
  readonly table: EventTable;
  readonly snapshot: string | undefined;
  /** Only games that have an event at this moment or after it. */
  readonly since: string | undefined;
  /** Pages to be gone round. */
  readonly survey: PageSurvey | undefined;
}

/** Games that are read and judged together. */
export const PIECE_GAMES = 100;

/** Gives `use` the ids of the next games, again and again. Throws as `inReading` does, and what `use` throws. */
export async function listGames(
  listing: Listing,
  range: IdRange,
  use: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  if (listing.since === undefined && listing.survey === undefined && listing.table.hasGameIndex)
    return hop(listing, range, use);
  return listDistinct(listing, range, use);
}

/** From one game to the next by the index: rows in between are not looked at. */
async function hop(
  { database, table, snapshot }: Listing,
  { after, upTo }: IdRange,
  use: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const { name, idType } = table;
  const end = `AND ($2::${idType} IS NULL OR game_id <= $2::${idType})`;
  const text = `
    WITH RECURSIVE hops AS (
      (SELECT game_id, 1 AS number FROM ${name}
       WHERE game_id IS NOT NULL AND ($1::${idType} IS NULL OR game_id > $1::${idType}) ${end} ORDER BY game_id LIMIT 1)
      UNION ALL
      SELECT next.game_id, number + 1 FROM hops, LATERAL (
        SELECT game_id FROM ${name} WHERE game_id > hops.game_id ${end} ORDER BY game_id LIMIT 1
      ) AS next WHERE number < ${PIECE_GAMES}
    )
    SELECT game_id::text AS id FROM hops ORDER BY number`;
  let last = after;
  while (true) {
    const rows = await inReading(database, { snapshot, way: 'index' }, (reading) =>
      reading.rows<{ id: string }>(text, [last, upTo]),
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await use(ids);
    if (ids.length < PIECE_GAMES) return;
    last = ids.at(-1) ?? null;
  }
}

/** Sorted by the server, from the rows that can be read. */
async function listDistinct(
  { database, table, snapshot, since, survey }: Listing,
  range: IdRange,
  use: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const source = sourceOf(table, survey);
  const { conditions, values } = inRange(table, range);
  const text = `SELECT DISTINCT game_id::text AS id, game_id FROM ${source} AS events
    WHERE ${conditions} AND ($3::timestamptz IS NULL OR created_at >= $3::timestamptz) ORDER BY game_id`;
  await inReading(database, { snapshot, ...(survey !== undefined && { way: 'survey' as const }) }, (reading) =>
    inPieces(reading.stream<{ id: string }>(text, [...values, since ?? null]), use),
  );
}

/** Gives `use` so many ids at a time as are read together. */
export async function inPieces(
  rows: AsyncIterable<{ readonly id: string }>,
  use: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  let ids: string[] = [];
  for await (const { id } of rows) {
    ids.push(id);
    if (ids.length < PIECE_GAMES) continue;
    await use(ids);
    ids = [];
  }
  if (ids.length > 0) await use(ids);
}

/**
 * Those of the chosen games that are no matter any more: they have events, and none at `since` or later. All that have events,
 * unless `since` is given.
 */
export async function withoutEventsSince(
  reading: Reading,
  { table, since, survey }: Pick<Listing, 'table' | 'since' | 'survey'>,
  games: readonly string[],
): Promise<ReadonlySet<string>> {
  const text = `SELECT game_id::text AS id FROM ${sourceOf(table, survey)} AS events WHERE game_id = ANY($1::${table.idType}[])
    GROUP BY game_id HAVING bool_or(created_at >= $2::timestamptz) IS NOT TRUE`;
  const rows = await reading.rows<{ id: string }>(text, [idsFor(table.idType, games), since ?? null]);
  return new Set(rows.map(({ id }) => id));
}

/** What stands after FROM. */
export function sourceOf(table: EventTable, survey: PageSurvey | undefined): string {
  return survey === undefined ? table.name : readableRows(survey, table);
}

/** Conditions on rows of events that have a game, and their values, `$1` and `$2`. */
export function inRange({ idType }: EventTable, { after, upTo }: IdRange): { conditions: string; values: unknown[] } {
  const conditions = `game_id IS NOT NULL AND ($1::${idType} IS NULL OR game_id > $1::${idType})
    AND ($2::${idType} IS NULL OR game_id <= $2::${idType})`;
  return { conditions, values: [after, upTo] };
}
