/** `mulligan audit`: games that somebody else has stored, read and judged. */
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { LEASE_SECONDS_DEFAULT, LEASE_SECONDS_MIN } from '../campaign/lease.ts';
import type { AuditOptions } from './audit/audit-options.ts';
import { WORKERS_MAX } from './check.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

/** Some seconds of work: what a worker that dies may lose. */
const GAMES_PER_SHARD = 2_000;
const GAMES_PER_SHARD_MAX = 1_000_000;

export function addAuditCommand(program: Command, output: Output): void {
  const audit = program
    .command('audit')
    .summary('say what is wrong with games that are stored')
    .description(
      'Reads the tables events and games_v2 of a database, or logs, whoever has made them, replays each game, and says all that is wrong.',
    )
    .argument('[log...]', 'logs in JSON Lines, one event a line, instead of a database')
    .option('--database-url <url>', 'postgres://user@host:5432/database; DATABASE_URL unless given')
    .option('--schema <name>', 'where the tables are (default: on the search path)')
    .option('--since <time>', 'only games that have an event at that time or later, such as 2026-03-01T12:00:00Z')
    .option('--game <id...>', 'only these games')
    .addOption(
      new Option(
        '--decks <source>',
        'seed: as the seeds of the rounds order them; told: as the events tell (default: seed)',
      ).choices(['seed', 'told']),
    )
    .option('--exact-times', 'hold the times of games_v2 against those of the events, to the microsecond')
    .option(
      '--workers <number>',
      'threads that read and judge',
      wholeNumber('--workers', { min: 1, max: WORKERS_MAX }),
      availableParallelism(),
    )
    .option(
      '--findings <file>',
      'write all findings there, a line of JSON each (default: a new file in .mulligan/audits)',
    )
    .option('--out <file>', 'keep the audit there, from its beginning to its result')
    .option('--resume [file]', 'go on with the audit of that file, or with the last that was interrupted')
    .option('--report <directory>', 'tell the result as a page there, with what mulligan report makes')
    .addHelpText(
      'after',
      `
Held means that every game is one that the rules allow, told in full; broken that some are
not. Nothing is written to the database: all that is read is of one moment, in transactions
that cannot write. The role needs SELECT on events, and on games_v2 if that is there. An index
that begins with game_id spares the server a sort of the whole table. Each finding names game,
event and code; docs/audit.md says what the codes mean. A game that is odd (time_going_back)
and nothing else is held. The result depends on the games alone, and not on who read them, or
on connections that were lost meanwhile. Where pages or rows cannot be read, the other games
are audited, and the exit code is 4, or 1 if something is wrong with those.

Examples:
  $ mulligan audit --database-url postgres://reader@db.example/golf
  $ mulligan audit --since 2026-03-01 --decks told --findings night.jsonl
  $ mulligan audit --game 7f3a0000-0000-4000-8000-000000000001
  $ mulligan audit --resume
  $ mulligan audit games.jsonl more/*.jsonl --json`,
    )
    .action(async (logs: string[], options: AuditOptions) => {
      const { auditCommand } = await import('./audit/audit-command.ts');
      await auditCommand(logs, options, output, process.env);
    });
  addStart(audit, output);
  addStatus(audit, output);
  addResult(audit, output);
}

// Options that `audit` has as well are read by it, wherever they stand.

function addStart(audit: Command, output: Output): void {
  withQueue(audit.command('start'))
    .summary('share an audit out among many machines')
    .description('Counts off the games of the audited database, and puts shards of them into a queue in another one.')
    .option(
      '--games-per-shard <number>',
      'games that a worker takes at a time',
      wholeNumber('--games-per-shard', { min: 1, max: GAMES_PER_SHARD_MAX }),
      GAMES_PER_SHARD,
    )
    .option(
      '--lease <seconds>',
      'a shard whose worker was not heard of for so long is done again',
      wholeNumber('--lease', { min: LEASE_SECONDS_MIN, max: 3600 }),
      LEASE_SECONDS_DEFAULT,
    )
    .addHelpText(
      'after',
      `
Takes --database-url, --schema, --since, --decks and --exact-times of mulligan audit, and needs
an index that begins with game_id. The queue needs the right to create schemas; they are
mulligan_audits and mulligan_queue. How to get into the audited database is not kept there:
each worker is told.

Examples:
  $ mulligan audit start --database-url postgres://reader@db.example/golf --queue-url postgres://me@queue.example/verify
  $ mulligan worker --audit --queue-url … --database-url …      on each machine
  $ mulligan audit result --queue-url …`,
    )
    .action(async (_options: unknown, command: Command) => {
      const { auditStart } = await import('./audit/audit-start.ts');
      await auditStart(command.optsWithGlobals(), output, process.env);
    });
}

function addStatus(audit: Command, output: Output): void {
  withQueue(audit.command('status'))
    .summary('how far an audit of many machines has got')
    .description('Tells how many shards are done, and by whom.')
    .argument('[id]', 'which audit (default: the newest)')
    .addHelpText(
      'after',
      `
Held means that all shards are done, undecided that some are not.

Examples:
  $ mulligan audit status --queue-url postgres://me@queue.example/verify`,
    )
    .action(async (id: string | undefined, _options: unknown, command: Command) => {
      const { auditStatus } = await import('./audit/audit-status.ts');
      await auditStatus(id, command.optsWithGlobals(), output, process.env);
    });
}

function addResult(audit: Command, output: Output): void {
  withQueue(audit.command('result'))
    .summary('what an audit of many machines has found')
    .description('Adds up the shards of an audit.')
    .argument('[id]', 'which audit (default: the newest)')
    .addHelpText(
      'after',
      `
Takes --findings and --report of mulligan audit. The result is the one that mulligan audit
would have had in one process. Undecided, and nothing is written, while shards are missing.

Examples:
  $ mulligan audit result --queue-url postgres://me@queue.example/verify --findings all.jsonl`,
    )
    .action(async (id: string | undefined, _options: unknown, command: Command) => {
      const { auditResult } = await import('./audit/audit-result.ts');
      await auditResult(id, command.optsWithGlobals(), output, process.env);
    });
}

function withQueue(command: Command): Command {
  return command.option('--queue-url <url>', 'the database of the queue; MULLIGAN_QUEUE_URL unless given');
}
