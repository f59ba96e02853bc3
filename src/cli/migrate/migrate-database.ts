/** The work of `mulligan migrate`. */
import { migrate } from '../../store/postgres/migrate.ts';
import { readMigrations } from '../../store/postgres/migration-files.ts';
import { counted } from '../counted.ts';
import { databaseAddress } from '../database-url.ts';
import type { Output } from '../output.ts';

/**
 * Applies the migrations and says which. Throws `UsageError` without a usable URL; otherwise what `migrate` throws.
 *
 * `urlOption`: the value of `--database-url`; `DATABASE_URL` of `env` unless given.
 */
export async function migrateDatabase(
  urlOption: string | undefined,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { url, target } = databaseAddress(urlOption, env);
  output.note(`Migrating ${target}`);
  const { applied, count } = await migrate(url);
  // Migrations are applied in the order of the files, so those that were there are the first ones.
  const alreadyThere = (await readMigrations()).slice(0, count - applied.length).map(({ name }) => name);
  for (const name of alreadyThere) output.line(`  ${output.paint('faint', `${name}  was there`)}`);
  for (const name of applied) output.line(`  ${name}  ${output.paint('good', 'applied')}`);
  output.line(
    `${output.paint('good', 'held')}: the database is up to date: ${counted(applied.length, 'migration')} applied, ${alreadyThere.length} there already`,
  );
  output.answer('held', { database: target, applied, already_there: alreadyThere });
}
