/** `mulligan import`: logs into the user's database. */
import type { Command } from 'commander';
import type { Output } from './output.ts';
import { type UserStoreOptions, withUserStore } from './user-store.ts';

export function addImportCommand(program: Command, output: Output): void {
  withUserStore(program.command('import'))
    .summary('put logs into a database')
    .description('Appends the games of logs in JSON Lines, one event a line, to the tables of a database.')
    .argument('<log...>', 'files as mulligan export writes them; - is standard input')
    .addHelpText(
      'after',
      `
A log may hold many games, one after the other. Each game is written whole or not at all, and
one that is there already stays as it is, so that a log can be imported again. Held means that
the database now has every event of the logs; broken that under one of their ids it has
another game, a shorter one than the log goes on from, or a part of the game (export begins at
the first event: import what comes after the part); undecided that a game could not be
written, or that nobody knows. A line that is no event ends the import: the games before its
own are there.

Examples:
  $ mulligan import games.jsonl
  $ mulligan import old/*.jsonl --database-url postgres://golf@localhost:5432/golf
  $ zcat games.jsonl.gz | mulligan import - --json`,
    )
    .action(async (logs: string[], options: UserStoreOptions) => {
      const { importLogs } = await import('./import/import-logs.ts');
      await importLogs(logs, options, output, process.env);
    });
}
