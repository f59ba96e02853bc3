/** `mulligan check`: plays and verifies games. */
import type { Command } from 'commander';
import type { CheckOptions } from './check/check-command.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

/** As many as a campaign of a week on one machine; a typing error, not a wish, beyond it. */
const GAMES_MAX = 1_000_000_000;

export function addCheckCommand(program: Command, output: Output): void {
  program
    .command('check')
    .summary('play and verify random games')
    .description(
      'Plays random legal games, records every move as an event, and proves that the events rebuild the identical game.',
    )
    .option('--games <number>', 'how many games', wholeNumber('--games', { min: 1, max: GAMES_MAX }), 1000)
    .option('--seed <text>', 'what the games are made from: the same seed, the same games (default: a new one)')
    .option('--store <kind>', 'memory, or postgres: each game is stored, read back and rebuilt there', 'memory')
    .option('--fixtures <directory>', 'where games that fail are written', 'fixtures')
    .option('--observe <file>', 'write a line of JSON about each game there, for Tyche and other viewers of tests')
    .addHelpText(
      'after',
      `
Held means that every game kept every property, broken that one did not: the smallest game
found that still fails is then a file in the fixtures directory. The PostgreSQL server is
that of DATABASE_URL, in a schema of its own; one in a container with
MULLIGAN_POSTGRES=testcontainers; otherwise one that the project brings along. The digest stands for the events and tables of
one game in 16: the same seed gives the same digest, on every machine. Observations are in
the schema that Hypothesis documents; a file that is there is replaced.

Examples:
  $ mulligan check --games 10000 --seed 7
  $ mulligan check --games 500 --store postgres
  $ mulligan check --games 5000 --seed 7 --json
  $ mulligan check --games 2000 --observe observed.jsonl`,
    )
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check/check-command.ts');
      await checkCommand(options, output);
    });
}
