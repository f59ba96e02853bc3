/** The page of `mulligan audit --report`. */
import { join } from 'node:path';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import { ownSubject } from '../../harness/subject.ts';
import { reportOf } from '../../report/gather/report-of.ts';
import { writeReport } from '../../report/report-files.ts';
import { auditAnswerSchema } from '../../report/results/answers.ts';
import { together } from '../../report/results/results.ts';
import { checkedOutCommit } from '../checked-out-commit.ts';
import { makeReportDirectory } from '../report/report-directory.ts';
import { type AuditCircumstances, auditFields, verdictOf } from './audit-outcome.ts';
import type { AuditRun } from './run-audit.ts';

/** An audit has no games of its own. */
const LIMITS = { fidelityMin: 1, gamesMin: 1 };

export interface AuditReport {
  /** Answers with the page's path; or with what kept it from being written, which is no reason to lose the verdict. */
  write(run: AuditRun, circumstances: AuditCircumstances): Promise<string | Error>;
}

/** Before the first game: makes the directory. Throws `UsageError`. None if nobody asked for a page. */
export async function auditReportFor(directory: string | undefined): Promise<AuditReport | undefined> {
  if (directory === undefined) return undefined;
  await makeReportDirectory(directory);
  return { write: (run, circumstances) => write(directory, run, circumstances) };
}

async function write(directory: string, run: AuditRun, circumstances: AuditCircumstances): Promise<string | Error> {
  const answer = { ...verdictOf(run, circumstances), ...auditFields(run, circumstances) };
  try {
    writeWhole(join(directory, 'answer.json'), `${JSON.stringify(answer)}\n`);
    const results = together([
      { name: 'this audit', result: { kind: 'audit', answer: auditAnswerSchema.parse(answer) } },
    ]);
    return await writeReport(
      directory,
      reportOf(results, {
        before: [],
        unreadable: 0,
        night: null,
        limits: LIMITS,
        fixturesDirectory: 'fixtures',
        subject: ownSubject,
        commit: checkedOutCommit(process.env),
      }),
    );
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error;
    throw error;
  }
}
