/** `mulligan nightly`: everything that can be left running overnight, and what is new since the last night. */
import type { Command } from 'commander';
import { GAMES_MAX, MINUTES_MAX, WORKERS_MAX } from './check.ts';
import { CASES_MAX } from './faults.ts';
import type { NightlyOptions } from './nightly/nightly-options.ts';
import type { Output } from './output.ts';
import { share } from './share.ts';
import { wholeNumber } from './whole-number.ts';

export function addNightlyCommand(program: Command, output: Output): void {
  program
    .command('nightly')
    .summary('campaign, store, mutants, explorer and faults, judged together')
    .description(
      'Runs check, check through PostgreSQL, mutants, explore and faults one after another, holds their figures against limits, and adds a line to a history.',
    )
    .option('--minutes <number>', 'how long to play games', wholeNumber('--minutes', { min: 1, max: MINUTES_MAX }), 60)
    .option('--seed <text>', 'what games and faults are made from (default: a new one)')
    .option(
      '--workers <number>',
      'threads that play games (default: one for each core)',
      wholeNumber('--workers', { min: 1, max: WORKERS_MAX }),
    )
    .option(
      '--faults-cases <number>',
      'as --cases of mulligan faults',
      wholeNumber('--faults-cases', { min: 1, max: CASES_MAX }),
      10_000,
    )
    .option('--fidelity-min <share>', 'the limit of fidelity', share('--fidelity-min'), 1)
    .option(
      '--games-min <number>',
      'the limit of games',
      wholeNumber('--games-min', { min: 1, max: GAMES_MAX }),
      20_000,
    )
    .option('--reports <directory>', 'where answers and history are written', 'reports')
    .option('--fixtures <directory>', 'where games that fail are written', 'fixtures')
    .option('--annotate', 'say on stderr what is new, as commands that GitHub makes annotations of')
    .addHelpText(
      'after',
      `
Each part is a process of its own: one that fails or is killed is undecided, and the others
run all the same. Held means that every part held and every limit is met, broken that a part
is broken. Too few games, or states that they have not reached, are undecided. Ctrl-C ends the
part under way in order and skips the rest; the history tells which are missing.

Examples:
  $ mulligan nightly
  $ mulligan nightly --minutes 5 --faults-cases 500
  $ mulligan nightly --fidelity-min 0.95 --games-min 1000000 --minutes 480 --json`,
    )
    .action(async (options: NightlyOptions) => {
      const { nightlyCommand } = await import('./nightly/nightly-command.ts');
      await nightlyCommand(options, output);
    });
}
