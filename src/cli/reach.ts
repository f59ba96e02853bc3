/** `mulligan reach`: which states random games reach, and how often. */
import type { Command } from 'commander';
import type { Output } from './output.ts';
import type { ReachOptions } from './reach/count-states.ts';
import { wholeNumber } from './whole-number.ts';

const GAMES_MAX = 1_000_000_000;

export function addReachCommand(program: Command, output: Output): void {
  program
    .command('reach')
    .summary('count the states that random games reach')
    .description('Plays random games and counts in how many each state of the reach list was seen.')
    .option('--games <number>', 'how many games', wholeNumber('--games', { min: 1, max: GAMES_MAX }), 20_000)
    .option('--seed <text>', 'what the games are made from: the same seed, the same games (default: a new one)')
    .option('--show <state>', 'the smallest known game that reaches this state, instead')
    .addHelpText(
      'after',
      `
Held means that every state was reached; undecided that one was not: then it is told how near
the games came. The same states are counted in every check.

Examples:
  $ mulligan reach --games 100000 --seed 1
  $ mulligan reach --show deck-empty-twice`,
    )
    .action(async (options: ReachOptions & { readonly show?: string }) => {
      if (options.show === undefined) {
        const { countStates } = await import('./reach/count-states.ts');
        await countStates(options, output);
      } else {
        const { showState } = await import('./reach/show-state.ts');
        showState(options.show, output);
      }
    });
}
