/** `mulligan export`: logs out of the user's database. */
import type { Command } from 'commander';
import type { ExportOptions } from './export/export-games.ts';
import type { Output } from './output.ts';
import { withUserStore } from './user-store.ts';

export function addExportCommand(program: Command, output: Output): void {
  withUserStore(program.command('export'))
    .summary('write logs of a database')
    .description('Writes the events of games as JSON Lines, one event a line, exactly as they were stored.')
    .argument('[game...]', 'ids of games')
    .option('--all', 'every game of the database, as it is at this moment')
    .option('--output <file>', 'where to write; standard output unless given. The file is there when it is complete')
    .addHelpText(
      'after',
      `
Held means that all was written; undecided that a game has no events, or could not be read.
With --output there is no file then; on standard output stands what was read before.

Examples:
  $ mulligan export 7f3a0000-0000-4000-8000-000000000001 | mulligan replay -
  $ mulligan export --all --output games.jsonl`,
    )
    .action(async (games: string[], options: ExportOptions) => {
      const { exportGames } = await import('./export/export-games.ts');
      await exportGames(games, options, output, process.env);
    });
}
