/** The work of `mulligan worker --audit`. */
import { hostname } from 'node:os';
import { AuditSourceError } from '../../audit/database/source-error.ts';
import { AuditTables } from '../../audit/queue/audit-tables.ts';
import { workOnAudit } from '../../audit/queue/work-on-audit.ts';
import { ShardQueue } from '../../campaign/queue/shard-queue.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { chosenAudit } from '../audit/chosen-audit.ts';
import { queueAddress } from '../audit/queue-url.ts';
import { databaseAddress } from '../database-url.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';

export interface AuditWorkerOptions {
  readonly databaseUrl?: string;
  /** True for the newest. */
  readonly audit?: string | true;
  readonly queueUrl?: string;
  readonly workers: number;
  readonly name?: string;
}

/** Throws `UsageError` for another version than the audit's, or tables that cannot be audited. */
export async function auditWorkerCommand(
  options: AuditWorkerOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { url, target } = databaseAddress(options.databaseUrl, env);
  const queueUrl = queueAddress(options.queueUrl, env).url;
  const tables = await AuditTables.open(queueUrl);
  try {
    const audit = chosenAudit(await tables.list(), typeof options.audit === 'string' ? options.audit : undefined);
    const queue = await ShardQueue.open(queueUrl, { installs: false });
    try {
      const name = options.name ?? `${hostname()} ${process.pid}`;
      // Machines may know it by other names.
      const place =
        target === audit.source.target ? target : `${target}, which was ${audit.source.target} at the start`;
      output.note(`${printable(name)}: audit ${audit.id} of ${printable(place)}`);
      let [shards, games, findings, disagreed] = [0, 0, 0, 0];
      const onNote = (text: string): void => output.note(`mulligan: ${printable(text)}`);
      const isInterrupted = await onInterruption(async (signal) => {
        const workplace = { tables, queue, url, workers: options.workers, name, onNote };
        await workOnAudit(
          audit,
          workplace,
          (done) => {
            shards += 1;
            games += done.games;
            findings += done.findings;
            if (!done.agrees) disagreed += 1;
            output.note(`shard ${done.shard}: ${counted(done.games, 'game')}, ${counted(done.findings, 'finding')}`);
          },
          signal,
        );
        return signal.aborted;
      });
      const verdict = disagreed > 0 ? 'broken' : isInterrupted ? 'undecided' : 'held';
      output.line(
        `${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: ${counted(shards, 'shard')}, ${counted(games, 'game')}, ${counted(findings, 'finding')}`,
      );
      if (disagreed > 0) output.line(`${counted(disagreed, 'shard')} came out otherwise than for another worker`);
      const fields = { audit: audit.id, name, shards, games, findings, disagreed };
      output.answer(verdict, fields, isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict]);
    } finally {
      await queue.close();
    }
  } catch (error) {
    throw error instanceof AuditSourceError ? new UsageError(error.message, { cause: error }) : error;
  } finally {
    await tables.close();
  }
}
