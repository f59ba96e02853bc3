/** `mulligan migrate`: brings the tables of a database up to this version. */
import type { Command } from 'commander';
import type { Output } from './output.ts';

export function addMigrateCommand(program: Command, output: Output): void {
  program
    .command('migrate')
    .summary('create or update the tables of a database')
    .description('Applies the migrations that the database lacks, each in a transaction of its own.')
    .option('--database-url <url>', 'postgres://user@host:5432/database; DATABASE_URL unless given')
    .addHelpText(
      'after',
      `
Held means that the database is up to date, undecided that it could not be brought there;
what was applied before a failure stays. A URL on the command line can be seen by others
on this machine: with a password, prefer DATABASE_URL.

Examples:
  $ mulligan migrate --database-url postgres://golf@localhost:5432/golf
  $ DATABASE_URL=postgres://golf@localhost:5432/golf mulligan migrate --json`,
    )
    .action(async (options: { readonly databaseUrl?: string }) => {
      const { migrateDatabase } = await import('./migrate/migrate-database.ts');
      await migrateDatabase(options.databaseUrl, output, process.env);
    });
}
