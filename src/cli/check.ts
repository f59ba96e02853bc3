/** `mulligan check`: plays and verifies games. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { CheckOptions } from './check/check-options.ts';
import type { Output } from './output.ts';
import { withSubject } from './subject-options.ts';
import { wholeNumber } from './whole-number.ts';

/** As many as a campaign of a week on one machine; a typing error, not a wish, beyond it. */
export const GAMES_MAX = 1_000_000_000;
/** A week. */
export const MINUTES_MAX = 7 * 24 * 60;
export const WORKERS_MAX = 256;

export function addCheckCommand(program: Command, output: Output): void {
  withSubject(
    program
      .command('check')
      .summary('play and verify random games')
      .description(
        'Plays random legal games, records every move as an event, and proves that the events rebuild the identical game.',
      )
      .option('--games <number>', 'how many games (default: 1000)', wholeNumber('--games', { min: 1, max: GAMES_MAX }))
      .option(
        '--minutes <number>',
        'as many games as there is time for',
        wholeNumber('--minutes', { min: 1, max: MINUTES_MAX }),
      )
      .option('--seed <text>', 'what the games are made from: the same seed, the same games (default: a new one)')
      .option('--store <kind>', 'memory (default), or postgres: each game is stored, read back and rebuilt there')
      .option(
        '--workers <number>',
        'threads that play',
        wholeNumber('--workers', { min: 1, max: WORKERS_MAX }),
        availableParallelism(),
      )
      .option('--bail', 'end with the first game that fails')
      .option('--out <file>', 'keep the campaign there, from its beginning to its result')
      .option('--resume [file]', 'go on with the campaign of that file, or with the last that was interrupted')
      .option('--shard <part>', 'play only a part of the games, such as 2/4; mulligan merge puts the parts together'),
    'put this program on trial instead of our own game, or what a module exports as subject',
  )
    .option('--fixtures <directory>', 'where games that fail are written', 'fixtures')
    .option('--report <directory>', 'tell the result as a page there, with what mulligan report makes')
    .option('--with <results...>', 'other results that the page of --report tells, too')
    .option('--observe <file>', 'write a line of JSON about each game there, for Tyche and other viewers of tests')
    .addHelpText(
      'after',
      `
Held means that every game kept every property, broken that one did not: the smallest game
found that still fails is then a file in the fixtures directory. The result depends on the
seed and the number of games, and not on who played them. The PostgreSQL server is that of
DATABASE_URL, in a schema of its own; one in a container with MULLIGAN_POSTGRES=testcontainers;
otherwise one that the project brings along. With PostgreSQL appends are timed, and how long
they took is told beside the result. In memory one game in 32 is put into a store, and nothing
is timed. The digest stands for the events and tables of one game in 32: the same seed gives
the same digest, on every machine. Observations are in the schema that Hypothesis documents; a
file that is there is replaced, or added to with --resume. The file of --out is written every
ten seconds; a campaign that Ctrl-C ended without one is kept in .mulligan/.

A program on trial speaks JSON, a message a line, over its standard input and output: see
docs/subject-protocol.md. A word that ends in .ts, .js, .mjs, .mts or .cjs is a module. A program
whose game is not golf leads its games itself.

Examples:
  $ mulligan check --games 10000 --seed 7
  $ mulligan check --games 500 --store postgres
  $ mulligan check --minutes 60 --out night.json
  $ mulligan check --resume night.json --minutes 10
  $ mulligan check --games 1000000 --seed 7 --shard 2/4 --out 2.json
  $ mulligan check --games 100000 --report reports/check
  $ mulligan check --games 5000 --seed 7 --json
  $ mulligan check --games 1000 --subject "python3 my_golf.py"`,
    )
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check/check-command.ts');
      await checkCommand(options, output);
    });
}
