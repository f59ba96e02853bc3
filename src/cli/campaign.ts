/** `mulligan campaign`: games that are shared out among many machines by a database. */
import type { Command } from 'commander';
import { SHARDS_MAX } from '../campaign/campaign-plan.ts';
import { LEASE_SECONDS_DEFAULT, LEASE_SECONDS_MIN } from '../campaign/lease.ts';
import type { ResultOptions } from './campaign/campaign-result.ts';
import type { StartOptions } from './campaign/campaign-start.ts';
import type { StatusOptions } from './campaign/campaign-status.ts';
import type { Output } from './output.ts';
import { withSubject } from './subject-options.ts';
import { wholeNumber } from './whole-number.ts';

const GAMES_MAX = 1_000_000_000;

export function addCampaignCommand(program: Command, output: Output): void {
  const campaign = program
    .command('campaign')
    .summary('start a campaign of many machines, look at it, and get its result')
    .description('A campaign whose shards lie in a PostgreSQL database, from which workers on any machine take them.')
    .addHelpText(
      'after',
      `
Examples:
  $ mulligan campaign start --games 100000000 --seed 7 --database-url postgres://golf@db.example/verify
  $ mulligan worker --database-url postgres://golf@db.example/verify      on each machine
  $ mulligan campaign status --database-url postgres://golf@db.example/verify
  $ mulligan campaign result --database-url postgres://golf@db.example/verify --out all.json`,
    );
  addStart(campaign, output);
  addStatus(campaign, output);
  addResult(campaign, output);
}

function addStart(campaign: Command, output: Output): void {
  withSubject(
    withDatabase(campaign.command('start'))
      .summary('put the shards of a new campaign into a database')
      .description('Makes the tables, if they are not there, and puts the shards of a new campaign into the queue.')
      .requiredOption('--games <number>', 'how many games', wholeNumber('--games', { min: 1, max: GAMES_MAX }))
      .option('--seed <text>', 'what the games are made from (default: a new one)')
      .option(
        '--store <kind>',
        'memory, or postgres: each game is stored there, in a schema of the same database',
        'memory',
      )
      .option(
        '--shards <number>',
        'how many shards (default: one for 5,000 games)',
        wholeNumber('--shards', { min: 1, max: SHARDS_MAX }),
      )
      .option(
        '--lease <seconds>',
        'a shard whose worker was not heard of for so long is done again',
        wholeNumber('--lease', { min: LEASE_SECONDS_MIN, max: 3600 }),
        LEASE_SECONDS_DEFAULT,
      ),
    'put this program on trial, or what a module exports as subject; workers have to name it, too',
  )
    .addHelpText(
      'after',
      `
Held means that the campaign can be worked on. Needs the right to create schemas; they are
mulligan_campaigns and mulligan_queue.

Examples:
  $ mulligan campaign start --games 1000000 --seed 7
  $ mulligan campaign start --games 200000 --store postgres --shards 400 --lease 60`,
    )
    .action(async (options: StartOptions) => {
      const { campaignStart } = await import('./campaign/campaign-start.ts');
      await campaignStart(options, output);
    });
}

function addStatus(campaign: Command, output: Output): void {
  withDatabase(campaign.command('status'))
    .summary('how far campaigns have got')
    .description('Tells how many shards are done, and by whom.')
    .argument('[id]', 'one campaign (default: all of the database)')
    .addHelpText(
      'after',
      `
Held means that all shards of these campaigns are done, undecided that some are not.

Examples:
  $ mulligan campaign status
  $ mulligan campaign status 7f3a0000-0000-4000-8000-000000000001 --json`,
    )
    .action(async (id: string | undefined, options: StatusOptions) => {
      const { campaignStatus } = await import('./campaign/campaign-status.ts');
      await campaignStatus(id, options, output);
    });
}

function addResult(campaign: Command, output: Output): void {
  withSubject(
    withDatabase(campaign.command('result'))
      .summary('what a campaign has found')
      .description('Adds up the shards of a campaign, plays again what failed, and shrinks it.')
      .argument('[id]', 'which campaign (default: the newest)')
      .option('--out <file>', 'write the campaign there')
      .option('--fixtures <directory>', 'where games that fail are written', 'fixtures'),
    'what was on trial, if it was not our own game',
  )
    .addHelpText(
      'after',
      `
The result is the one that mulligan check would have had in one process, to the last byte of
its --out. Undecided, and nothing is written, while shards are missing.

Examples:
  $ mulligan campaign result --out all.json`,
    )
    .action(async (id: string | undefined, options: ResultOptions) => {
      const { campaignResult } = await import('./campaign/campaign-result.ts');
      await campaignResult(id, options, output);
    });
}

function withDatabase(command: Command): Command {
  return command.option('--database-url <url>', 'where the campaign is (default: DATABASE_URL)');
}
