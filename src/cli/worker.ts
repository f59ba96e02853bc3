/** `mulligan worker`: plays shards of a campaign that was started in a database. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { Output } from './output.ts';
import { withSubject } from './subject-options.ts';
import { wholeNumber } from './whole-number.ts';
import type { AuditWorkerOptions } from './worker/audit-worker-command.ts';
import type { WorkerOptions } from './worker/worker-command.ts';

export function addWorkerCommand(program: Command, output: Output): void {
  withSubject(
    program
      .command('worker')
      .summary('play shards of a campaign of many machines')
      .description(
        'Takes shards of a campaign from a database and plays them, until all of them have results; any number of workers may.',
      )
      .option(
        '--database-url <url>',
        'where the campaign was started, or the database that is audited (default: DATABASE_URL)',
      )
      .option('--campaign <id>', 'which campaign (default: the newest)')
      .option('--audit [id]', 'work on an audit instead (default: the newest)')
      .option('--queue-url <url>', 'of an audit: where it was started; MULLIGAN_QUEUE_URL unless given')
      .option(
        '--workers <number>',
        'threads, each with shards of its own',
        wholeNumber('--workers', { min: 1, max: 256 }),
        availableParallelism(),
      )
      .option('--name <text>', 'how this worker is called (default: host and process)'),
    'what is on trial, if it is not our own game',
  )
    .addHelpText(
      'after',
      `
A worker that is killed, or stopped for longer than the campaign's lease, loses its shard to
another one; if it comes back, the shard counts once all the same. One of another version than
the campaign's is refused. Ctrl-C gives back what is under way. Held means that this worker did
its work; the verdict on the games is that of mulligan campaign result.

Examples:
  $ mulligan worker --database-url postgres://golf@db.example/verify
  $ mulligan worker --campaign 7f3a0000-0000-4000-8000-000000000001 --workers 8
  $ mulligan worker --audit --queue-url postgres://me@queue.example/verify --database-url postgres://reader@db.example/golf`,
    )
    .action(async (options: WorkerOptions & AuditWorkerOptions) => {
      if (options.audit !== undefined) {
        const { auditWorkerCommand } = await import('./worker/audit-worker-command.ts');
        return auditWorkerCommand(options, output, process.env);
      }
      const { workerCommand } = await import('./worker/worker-command.ts');
      await workerCommand(options, output);
    });
}
