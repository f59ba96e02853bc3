/** `mulligan faults`: harms the store, and judges what it answered. */
import type { Command } from 'commander';
import type { FaultsOptions } from './faults/faults-command.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

const MINUTES_MAX = 10_000;
export const CASES_MAX = 1_000_000;

export function addFaultsCommand(program: Command, output: Output): void {
  program
    .command('faults')
    .summary('harm the store and see what it loses')
    .description(
      'Cuts connections, kills servers and clients, races writers, fills disks, and holds what the store answered against what its log then has. Kills and stops workers of campaigns, and holds their result against that of one process.',
    )
    .option(
      '--cases <number>',
      'so many proxy cuts, and of the rest as many as belong to them: 10000 is a full run',
      wholeNumber('--cases', { min: 1, max: CASES_MAX }),
    )
    .option(
      '--minutes <number>',
      'short runs, one after the other, for so long',
      wholeNumber('--minutes', { min: 1, max: MINUTES_MAX }),
    )
    .option('--only <names...>', 'only faults whose names contain one of these')
    .option('--seed <text>', 'what the games and the faults are drawn from (default: a new one); times are chance')
    .addHelpText(
      'after',
      `
Held means that no promise was broken, broken that one was; the words say which. Undecided
means that a fault met nothing under way, or that a mistake planted on purpose was not
noticed: then the rest proves nothing. The server is that of DATABASE_URL, or one that the
project brings along; kills, full disks, damaged pages and restarted queues are tried on
servers of their own.
Full disks need root, for a small file system in memory.

Examples:
  $ mulligan faults
  $ mulligan faults --cases 10000 --json
  $ mulligan faults --minutes 60
  $ mulligan faults --only kills races`,
    )
    .action(async (options: FaultsOptions) => {
      const { faultsCommand } = await import('./faults/faults-command.ts');
      await faultsCommand(options, output, process.env);
    });
}
