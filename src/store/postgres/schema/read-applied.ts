/** What the record in the database says. */
import type { ClientBase } from 'pg';
import type { AppliedMigration } from './migration-state.ts';

/** What was applied in the current schema, in order; nothing where there is no record. */
export async function readApplied(client: Pick<ClientBase, 'query'>): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass(quote_ident(current_schema()) || '.mulligan_migrations') IS NOT NULL AS exists`,
  );
  if (rows[0]?.exists !== true) return [];
  const applied = await client.query<AppliedMigration>(
    'SELECT number, name, checksum FROM mulligan_migrations ORDER BY number',
  );
  return applied.rows;
}
