/** Looks at the tables of a database before a game is read, and refuses what cannot be audited, by name. */
import { show } from '../../golf/show.ts';
import { StoreConnectionError } from '../../store/errors.ts';
import type { Database } from '../../store/postgres/database.ts';
import { kindOf } from '../../store/postgres/store-error.ts';
import { timestampAsText } from '../../store/postgres/timestamp-column.ts';
import { type Column, columnsOf, findTable, hasGameIndex, partsOf, serverOf, type TableFound } from './catalog.ts';
import type { EventTable, GamesTable, IdType } from './event-table.ts';
import { AuditSourceError } from './source-error.ts';

/** The oldest server whose tables can be read page by page. */
const SERVER_VERSION_MIN = 14;

const IDS: ReadonlyMap<string, IdType> = new Map([
  ['uuid', 'uuid'],
  ['text', 'text'],
  ['character varying', 'text'],
  ['character', 'bpchar'],
]);
const NUMBERS: readonly string[] = ['smallint', 'integer', 'bigint', 'numeric'];
const TEXTS: readonly string[] = ['text', 'character varying', 'character', 'uuid', 'enum'];
const DATA: readonly string[] = ['jsonb', 'json', 'text', 'character varying'];
const TIMES: readonly string[] = ['timestamp with time zone', 'timestamp without time zone'];

/** The columns of the design, and of which types they may be. */
const EVENT_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['game_id', [...IDS.keys()]],
  ['sequence_num', NUMBERS],
  ['event_type', TEXTS],
  ['player_id', TEXTS],
  ['event_data', DATA],
  ['created_at', TIMES],
]);

/** Columns of `games_v2` that follow from the events. */
const GAME_COLUMNS: readonly string[] = [
  ...['room_code', 'status', 'created_at', 'started_at', 'completed_at', 'num_players', 'num_rounds'],
  ...['options', 'winner_id', 'host_id', 'player_ids'],
];

/**
 * `schema`: where the tables are; on the search path unless given. Throws `AuditSourceError` for tables, columns, types
 * or rights that do not fit, and what `Database.query` throws.
 */
export async function lookAtTables(database: Database, schema: string | undefined): Promise<EventTable> {
  await assertServer(database);
  const events = await findTable(database, 'events', schema);
  if (events === undefined) throw new AuditSourceError(database.target, missingTable(schema));
  const columns = await columnsOf(database, events);
  assertColumns(database, events, columns);
  assertReadable(database, events, columns, [...EVENT_COLUMNS.keys()]);
  const parts = await partsOf(database, events);
  const id = columns.get('game_id');
  return {
    name: events.name,
    idType: idTypeOf(id),
    hasNullIds: id?.isNullable ?? true,
    hasGameIndex: await hasGameIndex(database, events),
    writtenOrder: writtenOrder(columns),
    parts: parts.map(({ name, files }) => ({ name, files })),
    rowsEstimated: estimated(parts.map(({ rows }) => rows)),
    games: await gamesTable(database, schema),
  };
}

async function assertServer(database: Database): Promise<void> {
  const { version, number } = await serverOf(database).catch((error: unknown) => {
    // Whom the server does not let in, it will not the next time either.
    if (!(error instanceof StoreConnectionError) || kindOf(error) !== 'shut_out') throw error;
    throw new AuditSourceError(database.target, `no connection: ${error.reason}`, { cause: error });
  });
  const major = Math.floor(number / 10_000);
  if (version.startsWith('PostgreSQL ') && major >= SERVER_VERSION_MIN) return;
  const found = version.startsWith('PostgreSQL ') ? `PostgreSQL ${major}` : show(version);
  throw new AuditSourceError(
    database.target,
    `expected a server of PostgreSQL ${SERVER_VERSION_MIN} or newer, found ${found}`,
  );
}

function missingTable(schema: string | undefined): string {
  const where = schema === undefined ? 'in a schema of the search path' : `in the schema ${show(schema)}`;
  const columns = [...EVENT_COLUMNS.keys()].join(', ');
  return `expected a table events (${columns}) ${where}, found none; --schema names another place`;
}

function assertColumns({ target }: Database, { name }: TableFound, columns: ReadonlyMap<string, Column>): void {
  const faults = [...EVENT_COLUMNS].flatMap(([column, types]) => {
    const type = columns.get(column)?.type;
    if (type !== undefined && types.includes(type)) return [];
    return [`column ${column}: expected ${types.join(' or ')}, found ${type ?? 'none'}`];
  });
  if (faults.length === 0) return;
  const there = [...columns.keys()].map((column) => show(column)).join(', ');
  throw new AuditSourceError(
    target,
    `table ${name} is of another make: ${faults.join('; ')}; its columns are ${there}`,
  );
}

function assertReadable(
  { target }: Database,
  { name, user, hasUsage, hasPolicy }: TableFound,
  columns: ReadonlyMap<string, Column>,
  needed: readonly string[],
): void {
  const shut = needed.filter((column) => columns.get(column)?.isReadable !== true);
  if (hasUsage && shut.length === 0) {
    if (!hasPolicy) return;
    const fault = `expected a role that sees all rows of ${name}, found ${show(user)}, from which row-level security may hide some`;
    throw new AuditSourceError(target, fault);
  }
  const right = hasUsage ? `SELECT on ${name} (${shut.join(', ')})` : `USAGE on the schema of ${name}`;
  throw new AuditSourceError(target, `expected a role that has ${right}, found ${show(user)}, which has not`);
}

function idTypeOf(column: Column | undefined): IdType {
  return IDS.get(column?.type ?? '') ?? 'text';
}

/** By the number of the row, if it has one; otherwise by time. */
function writtenOrder(columns: ReadonlyMap<string, Column>): string {
  const id = columns.get('id');
  return id?.isReadable === true && NUMBERS.includes(id.type) ? 'id' : 'created_at';
}

function estimated(rows: readonly number[]): number | null {
  if (rows.length === 0 || rows.some((count) => count < 0)) return null;
  return rows.reduce((sum, count) => sum + count, 0);
}

/** None if there is no such table, or one that has nothing to do with the design's. */
async function gamesTable(database: Database, schema: string | undefined): Promise<GamesTable | undefined> {
  const games = await findTable(database, 'games_v2', schema);
  if (games === undefined) return undefined;
  const columns = await columnsOf(database, games);
  const idType = IDS.get(columns.get('id')?.type ?? '');
  const known = GAME_COLUMNS.filter((column) => columns.has(column));
  if (idType === undefined || known.length === 0) return undefined;
  assertReadable(database, games, columns, ['id', ...known]);
  return { name: games.name, idType, columns: known.map((column) => selected(column, columns.get(column)?.type)) };
}

/** As `rowOfGame` reads it: nothing may be lost in the driver. */
function selected(column: string, type = ''): string {
  if (TIMES.includes(type)) return `${timestampAsText(column)} AS ${column}`;
  if (NUMBERS.includes(type)) return `${column}::float8 AS ${column}`;
  return column === 'options' || TEXTS.includes(type) ? `${column}::text AS ${column}` : column;
}
