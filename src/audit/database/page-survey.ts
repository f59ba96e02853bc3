/**
 * Which pages and rows of a table cannot be read.
 *
 * Method: the rows of the table are asked for by their place, some thousand pages at a time and without any index. Where that
 * fails, halves are asked for, down to a page, and then to a row.
 */
import type { Database } from '../../store/postgres/database.ts';
import { type Damage, damageOf, unreadableBecause } from './damage.ts';
import type { EventTable, TablePart } from './event-table.ts';
import { inReading } from './reading.ts';

export interface PageSurvey {
  /** Runs of pages that can be read, in order: from the first, up to but without the second. */
  readonly runs: readonly { readonly part: string; readonly from: number; readonly to: number }[];
  readonly pages: readonly { readonly part: string; readonly page: number; readonly says: string }[];
  readonly rows: readonly UnreadableRow[];
}

export interface UnreadableRow {
  readonly part: string;
  /** `(page,line)` */
  readonly place: string;
  /** Null if not even that can be read. */
  readonly game_id: string | null;
  readonly sequence_num: number | null;
  readonly damage: Damage;
}

interface Surveying {
  readonly database: Database;
  readonly table: EventTable;
  readonly snapshot: string | undefined;
}

const PAGES_AT_ONCE = 4096;

/** All that is read of a row. */
const ALL = `count(concat(game_id, sequence_num, event_type, player_id, event_data::text, created_at))`;

/** Throws as `inReading` does. */
export async function surveyPages(surveying: Surveying): Promise<PageSurvey> {
  const runs: { part: string; from: number; to: number }[] = [];
  const pages: PageSurvey['pages'][number][] = [];
  const rows: UnreadableRow[] = [];
  for (const part of surveying.table.parts) {
    const count = await pagesOf(surveying, part);
    for (let from = 0; from < count; from += PAGES_AT_ONCE)
      await look(part, from, Math.min(from + PAGES_AT_ONCE, count));
  }
  return { runs, pages, rows };

  async function look(part: TablePart, from: number, to: number): Promise<void> {
    if ((await damageAt(surveying, part, from, to, ALL)) === undefined) return addRun(part, from, to);
    const middle = Math.floor((from + to) / 2);
    if (middle > from) {
      await look(part, from, middle);
      await look(part, middle, to);
      return;
    }
    const damage = await damageAt(surveying, part, from, to, 'count(*)');
    if (damage !== undefined) pages.push({ part: part.name, page: from, says: damage.says });
    else {
      rows.push(...(await unreadableRows(surveying, part, from)));
      addRun(part, from, to);
    }
  }

  function addRun({ name }: TablePart, from: number, to: number): void {
    const last = runs.at(-1);
    if (last !== undefined && last.part === name && last.to === from) last.to = to;
    else runs.push({ part: name, from, to });
  }
}

/** What of a row is asked for only if all of it can be read. */
const CONTENT = ['event_type', 'player_id', 'event_data', 'created_at'];

/**
 * What stands after FROM to read the rows that can be read. Of a row of which only the game is known nothing else is there;
 * rows of which not even that is known are left out.
 */
export function readableRows({ runs, rows }: PageSurvey, table: EventTable): string {
  const keys = [...new Set(['game_id', 'sequence_num', table.writtenOrder])].filter((key) => !CONTENT.includes(key));
  const selects = runs.map(({ part, from, to }) => {
    const inPart = rows.filter((row) => row.part === part);
    const named = inPart.filter(({ game_id }) => game_id !== null);
    const nameless = inPart.filter(({ game_id }) => game_id === null);
    const content = named.length === 0 ? CONTENT : CONTENT.map((column) => unlessAt(named, column));
    const condition = nameless.length === 0 ? '' : ` AND NOT ${isAt(nameless)}`;
    return `SELECT ${[...keys, ...content].join(', ')} FROM ONLY ${part} WHERE ${placed(from, to)}${condition}`;
  });
  if (selects.length === 0) return `(SELECT ${[...keys, ...CONTENT].join(', ')} FROM ${table.name} WHERE false)`;
  return `(${selects.join(' UNION ALL ')})`;
}

function unlessAt(rows: readonly UnreadableRow[], column: string): string {
  return `CASE WHEN ${isAt(rows)} THEN NULL ELSE ${column} END AS ${column}`;
}

function isAt(rows: readonly UnreadableRow[]): string {
  return `ctid = ANY('{${rows.map(({ place }) => `"${place}"`).join(',')}}'::tid[])`;
}

function placed(from: number, to: number): string {
  return `ctid >= '(${from},0)'::tid AND ctid < '(${to},0)'::tid`;
}

async function pagesOf({ database, snapshot }: Surveying, { name }: TablePart): Promise<number> {
  const text = `SELECT (pg_relation_size($1::regclass) / current_setting('block_size')::int)::float8 AS count`;
  const [row] = await inReading(database, { snapshot }, (reading) => reading.rows<{ count: number }>(text, [name]));
  return row?.count ?? 0;
}

function damageAt(
  surveying: Surveying,
  { name }: TablePart,
  from: number,
  to: number,
  what: string,
): Promise<Damage | undefined> {
  return damageBy(surveying, `SELECT ${what} FROM ONLY ${name} WHERE ${placed(from, to)}`);
}

async function damageBy({ database, table, snapshot }: Surveying, text: string): Promise<Damage | undefined> {
  try {
    await inReading(database, { snapshot, way: 'survey' }, (reading) => reading.rows(text));
    return undefined;
  } catch (error) {
    const damage = damageOf(error, table);
    if (damage === undefined) throw error;
    return damage;
  }
}

async function unreadableRows(surveying: Surveying, { name }: TablePart, page: number): Promise<UnreadableRow[]> {
  const { database, snapshot } = surveying;
  const ask = <Row extends Record<string, unknown>>(text: string) =>
    inReading(database, { snapshot, way: 'survey' }, (reading) => reading.rows<Row>(text));
  const places = await ask<{ place: string }>(
    `SELECT ctid::text AS place FROM ONLY ${name} WHERE ${placed(page, page + 1)} ORDER BY ctid`,
  );
  const rows: UnreadableRow[] = [];
  for (const { place } of places) {
    const here = `FROM ONLY ${name} WHERE ctid = '${place}'::tid`;
    const damage = await damageBy(surveying, `SELECT ${ALL} ${here}`);
    if (damage === undefined) continue;
    const [named] = await ask<{ game_id: string | null; number: string | null }>(
      `SELECT game_id::text AS game_id, sequence_num::text AS number ${here}`,
    ).catch((error) => {
      if (unreadableBecause(error) === undefined) throw error;
      return [];
    });
    const number = named?.number ?? null;
    rows.push({
      part: name,
      place,
      game_id: named?.game_id ?? null,
      sequence_num: number === null ? null : Number(number),
      damage,
    });
  }
  return rows;
}
