/** The work of `mulligan audit result`. */
import { BEGINNING } from '../../audit/database/standing.ts';
import { addTotals } from '../../audit/judge/audit-totals.ts';
import { AuditTables, type ShardResult, type StoredAudit } from '../../audit/queue/audit-tables.ts';
import { NOTHING_FOUND } from '../../audit/record/audit-record.ts';
import { FindingsFile } from '../../audit/record/findings-file.ts';
import type { Output } from '../output.ts';
import { makeFindings, newAuditFiles } from './audit-files.ts';
import type { AuditOptions } from './audit-options.ts';
import { answerAudit } from './audit-outcome.ts';
import { auditReportFor } from './audit-report.ts';
import { disputed } from './audit-status.ts';
import { chosenAudit } from './chosen-audit.ts';
import { queueAddress } from './queue-url.ts';
import type { AuditRun } from './run-audit.ts';

export interface AuditResultOptions extends AuditOptions {
  readonly queueUrl?: string;
}

export async function auditResult(
  id: string | undefined,
  options: AuditResultOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { findings: path = newAuditFiles().findings } = options;
  if (options.findings !== undefined) makeFindings(path);
  const report = await auditReportFor(options.report);
  const tables = await AuditTables.open(queueAddress(options.queueUrl, env).url);
  try {
    const audit = chosenAudit(await tables.list(), id);
    const results = await tables.results(audit.id);
    if (results.length < audit.shards) {
      const message = `not finished: ${results.length} of ${audit.shards} shards are done`;
      output.line(`${output.paint('bad', 'undecided')}: ${message}`);
      const fields = { audit: audit.id, error: message, shards: audit.shards, shards_done: results.length };
      return output.answer('undecided', fields);
    }
    const run = await runOf(audit, results, tables, path);
    const breaches = disputed(results).map(
      ({ shard, by }) => `shard ${shard}: ${by} found something else, which it can only if the database has changed`,
    );
    const page = await report?.write(run, { breaches });
    answerAudit(run, { breaches, page: typeof page === 'string' ? page : undefined }, output);
    if (page instanceof Error) output.note(`mulligan: --report: not written: ${page.message}`);
  } finally {
    await tables.close();
  }
}

/** Shard by shard, so that findings need not be kept in memory. */
async function runOf(
  { id, program, source, choice }: StoredAudit,
  results: readonly ShardResult[],
  tables: AuditTables,
  path: string,
): Promise<AuditRun> {
  const file = new FindingsFile(path, NOTHING_FOUND);
  try {
    for (const { shard } of results) file.add(await tables.findings(id, shard));
    file.sync();
  } finally {
    file.close();
  }
  const totals = results.map((result) => result.totals).reduce(addTotals, BEGINNING.totals);
  const misdealt = results.reduce((sum, result) => sum + result.misdealt, 0);
  return {
    record: {
      program,
      source: { kind: 'database', ...source },
      choice,
      ending: 'done',
      standing: { ...BEGINNING, phase: 'done', totals, misdealt },
      found: file.found,
    },
    error: undefined,
    kept: undefined,
    isEmpty: totals.games === 0 && totals.events === 0 && choice.since === null,
  };
}
