/** The work of `mulligan migrate`. */

import { counted } from '../../golf/counted.ts';
import { show } from '../../golf/show.ts';
import { type MigrateOptions, migrate, migrationStates } from '../../store/postgres/schema/migrate.ts';
import { readMigrations } from '../../store/postgres/schema/migration-files.ts';
import type { MigrationState } from '../../store/postgres/schema/migration-state.ts';
import { databaseAddress } from '../database-url.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';

export interface MigrateCommandOptions {
  readonly databaseUrl?: string;
  readonly status?: boolean;
  readonly roles: boolean;
  readonly rolePrefix: string;
  readonly partitions?: number;
}

/** PostgreSQL cuts longer names; `_appender` has to follow. */
const ROLE_PREFIX = /^[a-z_][a-z0-9_]{0,50}$/;

/**
 * Applies the migrations and says which. Throws `UsageError` without a usable URL or prefix; otherwise what `migrate`
 * throws.
 */
export async function migrateDatabase(
  options: MigrateCommandOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { url, target } = databaseAddress(options.databaseUrl, env);
  const wishes = wishesOf(options);
  output.note(`Migrating ${target}`);
  const { applied, count } = await migrate(url, wishes);
  // Migrations are applied in the order of the files, so those that were there are the first ones.
  const alreadyThere = (await readMigrations()).slice(0, count - applied.length).map(({ name }) => name);
  for (const name of alreadyThere) output.line(`  ${output.paint('faint', `${name}  was there`)}`);
  for (const name of applied) output.line(`  ${name}  ${output.paint('good', 'applied')}`);
  if (wishes.partitions !== undefined) output.line(`  events in ${wishes.partitions} partitions`);
  if (wishes.rolePrefix !== undefined)
    output.line(`  roles ${['owner', 'appender', 'reader'].map((role) => `${wishes.rolePrefix}_${role}`).join(', ')}`);
  output.line(
    `${output.paint('good', 'held')}: the database is up to date: ${counted(applied.length, 'migration')} applied, ${alreadyThere.length} there already`,
  );
  output.answer('held', {
    database: target,
    applied,
    already_there: alreadyThere,
    role_prefix: wishes.rolePrefix ?? null,
    partitions: wishes.partitions ?? null,
  });
}

function wishesOf({ roles, rolePrefix, partitions }: MigrateCommandOptions): MigrateOptions {
  if (!ROLE_PREFIX.test(rolePrefix))
    throw new UsageError(
      `--role-prefix: expected at most 51 small letters, digits and underscores, the first no digit, found ${show(rolePrefix)}`,
    );
  return { partitions, rolePrefix: roles ? rolePrefix : undefined };
}

/** Says how far the database has got, and changes nothing. Throws as `migrateDatabase` does. */
export async function tellStatus(
  { databaseUrl }: MigrateCommandOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { url, target } = databaseAddress(databaseUrl, env);
  const states = await migrationStates(url);
  const others = states.filter(({ status }) => status !== 'applied');
  for (const { name, status } of states)
    output.line(`  ${name}  ${output.paint(status === 'applied' ? 'faint' : 'bad', status)}`);
  const verdict = others.length === 0 ? 'held' : 'undecided';
  output.line(`${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: ${statusText(states)}`);
  output.answer(verdict, { database: target, migrations: states.map(({ name, status }) => ({ name, status })) });
}

function statusText(states: readonly MigrationState[]): string {
  const count = (wanted: MigrationState['status']): number => states.filter(({ status }) => status === wanted).length;
  if (count('changed') > 0) return `${counted(count('changed'), 'migration')} changed after being applied`;
  if (count('unknown') > 0) return `a newer version made ${counted(count('unknown'), 'migration')} of this database`;
  if (count('pending') > 0) return `${counted(count('pending'), 'migration')} to be applied: run mulligan migrate`;
  return 'the database is up to date';
}
