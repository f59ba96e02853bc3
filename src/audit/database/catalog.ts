/** What the catalog of a database says about tables that somebody made. */
import type { Database } from '../../store/postgres/database.ts';

export interface TableFound {
  readonly oid: string;
  /** With its schema, quoted for SQL. */
  readonly name: string;
  /** `pg_class.relkind` */
  readonly kind: string;
  readonly hasUsage: boolean;
  /** Whether a policy may hide rows from that role. */
  readonly hasPolicy: boolean;
  /** The role that asks. */
  readonly user: string;
}

export interface Column {
  /** Without length; of a domain what it is made of, and `enum` for every such type. */
  readonly type: string;
  readonly isNullable: boolean;
  readonly isReadable: boolean;
}

export interface PartFound {
  readonly name: string;
  readonly files: readonly string[];
  /** -1 if nobody has counted. */
  readonly rows: number;
}

export async function serverOf(database: Database): Promise<{ version: string; number: number }> {
  const [row] = await database.query<{ version: string; number: number }>({
    text: `SELECT version() AS version, current_setting('server_version_num')::int AS number`,
  });
  return row ?? { version: '', number: 0 };
}

/** A table, a view or the like of that name: in the schema, or in the first of the search path that has it, whoever may read it. */
export async function findTable(
  database: Database,
  table: string,
  schema: string | undefined,
): Promise<TableFound | undefined> {
  // Schemas that the role may not use are left out of current_schemas(), and would be told as if nothing were there.
  const [row] = await database.query<TableFound & Record<string, unknown>>(
    {
      text: `
      SELECT relation.oid::text AS oid, format('%I.%I', nspname, relname) AS name, relkind::text AS kind,
        has_schema_privilege(namespace.oid, 'USAGE') AS "hasUsage",
        row_security_active(relation.oid) AS "hasPolicy", current_user::text AS "user"
      FROM pg_catalog.pg_class AS relation
      JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = relnamespace
      JOIN unnest(CASE WHEN $2::text IS NULL
        THEN (SELECT array_agg(CASE WHEN trim(part) = '"$user"' THEN current_user::text ELSE trim(both '" ' from part) END)
              FROM unnest(string_to_array(current_setting('search_path'), ',')) AS part)
        ELSE ARRAY[$2::text] END) WITH ORDINALITY AS place (schema, number) ON schema = nspname
      WHERE relname = $1 AND relkind IN ('r', 'p', 'v', 'm', 'f')
      ORDER BY number LIMIT 1`,
    },
    [table, schema ?? null],
  );
  return row;
}

export async function columnsOf(database: Database, { oid }: TableFound): Promise<ReadonlyMap<string, Column>> {
  const rows = await database.query<Column & { name: string }>(
    {
      text: `
      WITH RECURSIVE made_of AS (
        SELECT attname, attnotnull, attnum, atttypid AS type
        FROM pg_catalog.pg_attribute WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped
        UNION ALL
        SELECT attname, attnotnull, attnum, typbasetype
        FROM made_of JOIN pg_catalog.pg_type ON pg_type.oid = made_of.type AND typtype = 'd'
      )
      SELECT attname AS name, CASE typtype WHEN 'e' THEN 'enum' ELSE format_type(type, NULL) END AS type,
        NOT attnotnull AS "isNullable", has_column_privilege($1::oid, attnum, 'SELECT') AS "isReadable"
      FROM made_of JOIN pg_catalog.pg_type ON pg_type.oid = made_of.type AND typtype <> 'd'
      ORDER BY attnum`,
    },
    [oid],
  );
  return new Map(rows.map(({ name, type, isNullable, isReadable }) => [name, { type, isNullable, isReadable }]));
}

/**
 * Whether the table has an index that begins with `game_id`, holds all rows and keeps them in the order of the column. A
 * table with children that are no partitions has none of its own that would hold all rows.
 */
export async function hasGameIndex(database: Database, { oid, kind }: TableFound): Promise<boolean> {
  const [row] = await database.query<{ found: boolean }>(
    {
      text: `
      SELECT EXISTS (
        SELECT FROM pg_catalog.pg_index
        JOIN pg_catalog.pg_class AS index ON index.oid = indexrelid
        JOIN pg_catalog.pg_am ON pg_am.oid = index.relam AND amname = 'btree'
        JOIN pg_catalog.pg_attribute ON attrelid = indrelid AND attnum = indkey[0] AND attname = 'game_id'
        JOIN pg_catalog.pg_opclass ON pg_opclass.oid = indclass[0] AND opcdefault
        WHERE indrelid = $1::oid AND indisvalid AND indpred IS NULL AND indcollation[0] = attcollation
      ) AND ($2 = 'p' OR NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhparent = $1::oid)) AS found`,
    },
    [oid, kind],
  );
  return row?.found === true;
}

/** The tables that hold the rows: all below this one that are no partitioned tables themselves. None for what has no pages. */
export async function partsOf(database: Database, { oid }: TableFound): Promise<PartFound[]> {
  return database.query<PartFound & Record<string, unknown>>(
    {
      text: `
      WITH RECURSIVE family AS (
        SELECT $1::oid AS oid
        UNION
        SELECT inhrelid FROM pg_catalog.pg_inherits JOIN family ON inhparent = family.oid
      )
      SELECT format('%I.%I', nspname, relname) AS name, reltuples::float8 AS rows,
        array_remove(ARRAY[pg_relation_filepath(relation.oid), pg_relation_filepath(nullif(reltoastrelid, 0))], NULL) AS files
      FROM family
      JOIN pg_catalog.pg_class AS relation ON relation.oid = family.oid
      JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = relnamespace
      WHERE relkind IN ('r', 'm')
      ORDER BY relation.oid`,
    },
    [oid],
  );
}
