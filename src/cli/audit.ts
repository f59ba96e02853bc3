/** `mulligan audit`: games that somebody else has stored, read and judged. */
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { AuditOptions } from './audit/audit-options.ts';
import { WORKERS_MAX } from './check.ts';
import type { Output } from './output.ts';
import { wholeNumber } from './whole-number.ts';

export function addAuditCommand(program: Command, output: Output): void {
  program
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
      new Option('--decks <source>', 'seed: as the seeds of the rounds order them; told: as the events tell')
        .choices(['seed', 'told'])
        .default('seed'),
    )
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
}
