/** `mulligan migrate`: brings the tables of a database up to this version. */
import type { Command } from 'commander';
import type { MigrateCommandOptions } from './migrate/migrate-database.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

/** More than that are slower to plan than to search. */
const PARTITIONS_MAX = 1024;

export function addMigrateCommand(program: Command, output: Output): void {
  program
    .command('migrate')
    .summary('create or update the tables of a database')
    .description(
      'Applies the migrations that the database lacks, each in a transaction of its own, and gives each role its rights.',
    )
    .option('--database-url <url>', 'postgres://user@host:5432/database; DATABASE_URL unless given')
    .option('--status', 'only say what is applied and what is not')
    .option('--role-prefix <name>', 'the roles are <name>_owner, <name>_appender and <name>_reader', 'mulligan')
    .option('--no-roles', 'make no roles, and give nobody rights')
    .option(
      '--partitions <number>',
      'spread the log over so many hash partitions by game; rows that are there are moved',
      wholeNumber('--partitions', { min: 2, max: PARTITIONS_MAX }),
    )
    .addHelpText(
      'after',
      `
Held means that the database is up to date, undecided that it is not, or could not be brought
there; what was applied before a failure stays. The roles cannot log in: make a login a member
of what it needs (GRANT mulligan_appender TO golf_server). To make them takes the right to
create roles. A URL on the command line can be seen by others on this machine: with a
password, prefer DATABASE_URL.

Examples:
  $ mulligan migrate --database-url postgres://golf@localhost:5432/golf
  $ mulligan migrate --status
  $ mulligan migrate --no-roles
  $ mulligan migrate --partitions 16
  $ DATABASE_URL=postgres://golf@localhost:5432/golf mulligan migrate --json`,
    )
    .action(async (options: MigrateCommandOptions) => {
      const { migrateDatabase, tellStatus } = await import('./migrate/migrate-database.ts');
      const work = options.status === true ? tellStatus : migrateDatabase;
      await work(options, output, process.env);
    });
}
