/** Rows of somebody's `games_v2`. */
import type { Database } from '../../store/postgres/database.ts';
import { timestampOfText } from '../../store/postgres/timestamp-column.ts';
import type { StoredGameRow } from '../stored-game.ts';
import { unreadableBecause } from './damage.ts';
import type { GamesTable, IdType } from './event-table.ts';
import { inReading, type Reading } from './reading.ts';

export interface GameRows {
  readonly rows: ReadonlyMap<string, StoredGameRow>;
  /** How many rows there are of games that have several, which no key forbids. */
  readonly several: ReadonlyMap<string, number>;
  /** What the server said of rows that it cannot read, by game. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** The rows of these games. Throws as `inReading` does. */
export async function gameRowsOf(
  database: Database,
  games: GamesTable,
  ids: readonly string[],
  snapshot: string | undefined,
): Promise<GameRows> {
  const read = (some: readonly string[]) =>
    inReading(database, { snapshot }, (reading) => select(reading, games, some));
  const rows = new Map<string, StoredGameRow>();
  const several = new Map<string, number>();
  const add = (found: readonly [string, StoredGameRow][]): void => {
    for (const [id, row] of found) {
      if (rows.has(id)) several.set(id, (several.get(id) ?? 1) + 1);
      rows.set(id, row);
    }
  };
  const unreadable = new Map<string, string>();
  try {
    add(await read(ids));
  } catch (error) {
    if (unreadableBecause(error) === undefined) throw error;
    for (const id of ids) {
      try {
        add(await read([id]));
      } catch (cause) {
        const says = unreadableBecause(cause);
        if (says === undefined) throw cause;
        unreadable.set(id, says);
      }
    }
  }
  return { rows, several, unreadable };
}

async function select(
  reading: Reading,
  { name, idType, columns }: GamesTable,
  ids: readonly string[],
): Promise<[string, StoredGameRow][]> {
  const text = `SELECT id::text AS id, ${columns.join(', ')} FROM ${name} WHERE id = ANY($1::${idType}[])`;
  const rows = await reading.rows<Record<string, unknown>>(text, [idsFor(idType, ids)]);
  return rows.map(({ id, ...row }) => [String(id), withTimes(row)]);
}

const TIMES: readonly string[] = ['created_at', 'started_at', 'completed_at'];

function withTimes(row: Readonly<Record<string, unknown>>): StoredGameRow {
  const times = TIMES.flatMap((column) => {
    const value = row[column];
    return typeof value === 'string' ? [[column, timestampOfText(value)]] : [];
  });
  return { ...row, ...Object.fromEntries(times) };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Those that a column of this type can hold; of others the server would not take the statement. */
export function idsFor(idType: IdType, ids: readonly string[]): readonly string[] {
  return idType === 'uuid' ? ids.filter((id) => UUID.test(id)) : ids;
}

/** Whether there is one, readable or not. */
export function hasRow(rows: GameRows | undefined, game_id: string): boolean {
  return rows !== undefined && (rows.rows.has(game_id) || rows.unreadable.has(game_id));
}
