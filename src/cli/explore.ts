/** `mulligan explore`: every game of small tables, up to so many moves. */
import type { Command } from 'commander';
import { CARDS_MAX, DEALT_TO_TWO } from '../explorer/deck-ranks.ts';
import type { ExploreOptions } from './explore/explore-command.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

/** Two joins and the start come before anything else; nobody has the memory for more than the other number. */
const MOVES_MIN = 3;
const MOVES_MAX = 30;

export function addExploreCommand(program: Command, output: Output): void {
  program
    .command('explore')
    .summary('play every game of small tables')
    .description(
      'Plays every legal history of a few small tables, up to a number of moves, and compares the witnesses after each.',
    )
    .requiredOption(
      '--moves <number>',
      'moves of a history, joining included',
      wholeNumber('--moves', { min: MOVES_MIN, max: MOVES_MAX }),
    )
    .option(
      '--cards <number>',
      'cards of a deck',
      wholeNumber('--cards', { min: DEALT_TO_TWO + 1, max: CARDS_MAX }),
      DEALT_TO_TWO + 2,
    )
    .option('--fixtures <directory>', 'where games that fail are written', 'fixtures')
    .addHelpText(
      'after',
      `
Held means that at every table of every history engine and rebuilt table are the same, no card
is lost, and something legal is there; broken that one history shows otherwise: the shortest
is then a fixture. Interrupted, it tells to which depth it is complete. Every move more takes
about four times as long and as much memory.

Examples:
  $ mulligan explore --moves 9
  $ mulligan explore --moves 10 --cards 14 --json`,
    )
    .action(async (options: ExploreOptions) => {
      const { exploreCommand } = await import('./explore/explore-command.ts');
      await exploreCommand(options, output);
    });
}
