/** From the options of `mulligan audit` to its answer. */
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import type { AuditOptions } from './audit-options.ts';
import { answerAudit, sourceText } from './audit-outcome.ts';
import { auditReportFor } from './audit-report.ts';
import { plannedAudit } from './planned-audit.ts';
import { runAudit } from './run-audit.ts';

/** Reads, judges, prints, and answers with the verdict. Ctrl-C ends the audit after the games under way. */
export async function auditCommand(
  logs: readonly string[],
  options: AuditOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const planned = plannedAudit(logs, options, env);
  const report = await auditReportFor(options.report);
  const begun = performance.now();
  const { source, standing } = planned.record;
  const gone = standing.totals.games === 0 ? '' : `, going on after ${counted(standing.totals.games, 'game')}`;
  const run = await onInterruption((signal) => {
    output.note(`${printable(sourceText(source))}${gone}`);
    return runAudit(planned, options.workers, output, signal);
  });
  const seconds = (performance.now() - begun) / 1000;
  const circumstances = { seconds, known: standing };
  const page = await report?.write(run, circumstances);
  answerAudit(run, { ...circumstances, page: typeof page === 'string' ? page : undefined }, output);
  if (page instanceof Error) {
    output.note(`mulligan: --report: not written: ${printable(page.message)}`);
    // What is broken stays that.
    if (output.exitCode === EXIT_CODES.held) output.answer('undecided', {}, EXIT_CODES.undecided);
  }
}
