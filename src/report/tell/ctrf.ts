/** The report in the Common Test Report Format, https://ctrf.io. */
import type { CTRFReport, Test } from 'ctrf';
import type { FidelityReport } from '../fidelity-report.ts';
import { type TestCase, testCases } from './test-cases.ts';

/** `at`: when the run began, in ISO 8601; null if that is not known. */
export function ctrfText(report: FidelityReport, at: string | null): string {
  return `${JSON.stringify(ctrfReport(report, at), null, 2)}\n`;
}

function ctrfReport(report: FidelityReport, at: string | null): CTRFReport {
  const { program, commit } = report;
  const tests = testCases(report).map(testOf);
  const having = (status: Test['status']): number => tests.filter((test) => test.status === status).length;
  // The format requires times that the report does not have: where none is known they are 0, and no duration is claimed.
  const time = at === null ? 0 : Date.parse(at);
  return {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: 'mulligan',
    results: {
      tool: { name: 'mulligan', version: program.version },
      summary: {
        tests: tests.length,
        passed: having('passed'),
        failed: having('failed'),
        skipped: having('skipped'),
        pending: 0,
        other: 0,
        suites: new Set(tests.map(({ suite }) => suite?.join())).size,
        start: time,
        stop: time,
      },
      tests,
      environment: { appName: 'mulligan', appVersion: program.version, ...(commit && { commit: commit.sha }) },
    },
  };
}

function testOf({ suite, name, failures, skipped, output }: TestCase): Test {
  const [first] = failures;
  const told = first?.message ?? skipped;
  return {
    name,
    status: first !== undefined ? 'failed' : skipped !== null ? 'skipped' : 'passed',
    duration: 0,
    suite: [suite],
    ...(told !== null && { message: failures.length > 1 ? `${told} (and ${failures.length - 1} more)` : told }),
    ...(first !== undefined && {
      trace: failures.flatMap(({ message, details }) => [message, ...details]).join('\n'),
    }),
    stdout: [...output],
  };
}
