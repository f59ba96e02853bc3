/** `mulligan replay`: the tables of a recorded game, rebuilt from its events. */
import { type Command, Option } from 'commander';
import { INT_MAX } from '../golf/limits.ts';
import type { Output } from './output.ts';
import type { ReplayOptions } from './replay/replay-file.ts';
import { withUserStore } from './user-store.ts';
import { wholeNumber } from './whole-number.ts';

export function addReplayCommand(program: Command, output: Output): void {
  withUserStore(program.command('replay'))
    .summary('show a recorded game, table by table')
    .description('Rebuilds the table after each event of a recorded game and shows it.')
    .argument('[file]', 'a log (JSON Lines, one event a line), a fixture (*.json), or - for standard input')
    .addOption(
      new Option('--at <n>', 'only the table after event n, in full; 0 is the table before the first event').argParser(
        wholeNumber('--at', { min: 0, max: INT_MAX }),
      ),
    )
    .option('--print', 'print all tables, even on a terminal')
    .option('--html <file>', 'write the game as a page there, with a viewer that steps through it')
    .option('--game <id>', 'a game of the database, instead of a file')
    .option('--subject <module>', 'play and rebuild by what this module exports as subject, instead of by our own game')
    .addHelpText(
      'after',
      `
On a terminal one table at a time is shown, from the first difference on, and keys lead
through the game: ← → or k j step, d first difference, n p next and previous one, t T turns,
space plays, ? lists all keys, q leaves. Elsewhere, and with --print or --at, it is printed.

The whole recording is judged, whatever is shown:
  held    every event follows from those before it; of a fixture, also: whenever an
          action is told to its end, engine and rebuilt table are the same
  broken  an event that cannot have happened, a line after the first that is no event,
          or a table that differs; what comes before it is shown
A file whose first line is no event is not a log: usage.

Examples:
  $ mulligan replay game.jsonl
  $ mulligan replay game.jsonl --print
  $ mulligan replay game.jsonl --at 24
  $ mulligan replay fixtures/replay-equivalence-3f2a9c1b.json
  $ mulligan replay game.jsonl --html game.html
  $ mulligan replay --game 7f3a0000-0000-4000-8000-000000000001 --html game.html
  $ mulligan replay - --json < game.jsonl`,
    )
    .action(async (file: string | undefined, options: ReplayOptions) => {
      const { replayFile } = await import('./replay/replay-file.ts');
      await replayFile(file, options, output, process.env);
    });
}
