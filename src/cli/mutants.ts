/** `mulligan mutants`: which planted mistakes the properties find. */
import type { Command } from 'commander';
import type { MutantsOptions } from './mutants/mutants-command.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

const GAMES_MAX = 20_000;

export function addMutantsCommand(program: Command, output: Output): void {
  program
    .command('mutants')
    .summary('grade the properties by planted mistakes')
    .description(
      'Plants one mistake after the other in engine, reducer, codec, sequence rules and stores, and tells who finds it.',
    )
    .option(
      '--games <number>',
      'games that every property gets',
      wholeNumber('--games', { min: 1, max: GAMES_MAX }),
      200,
    )
    .option(
      '--games-max <number>',
      'games that they get while none has found it',
      wholeNumber('--games-max', { min: 1, max: GAMES_MAX }),
      GAMES_MAX,
    )
    .option('--seed <text>', 'what the games are made from: the same seed, the same games', '1')
    .option('--only <names...>', 'only these mutants, or those of these rooms (engine, reducer, codec, …)')
    .option('--first-kill', 'end each trial with the first game that shows the mistake, and shrink nothing')
    .option(
      '--begin-with <file>',
      'what an earlier --json printed: each trial begins with the game that showed the mistake then',
    )
    .option('--no-shrink', 'do not shrink')
    .addHelpText(
      'after',
      `
Held means that every mutant was found by an assertion, broken that one was not.
Mutants of the PostgreSQL store need a server, as check --store postgres does.

Examples:
  $ mulligan mutants
  $ mulligan mutants --only reshuffle-forgotten codec --games 1000
  $ mulligan mutants --first-kill --json`,
    )
    .action(async (options: MutantsOptions) => {
      const { mutantsCommand } = await import('./mutants/mutants-command.ts');
      await mutantsCommand(options, output);
    });
}
