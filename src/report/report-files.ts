/** A report as files in a directory, for people and for CI. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../campaign/file/write-whole.ts';
import type { GatheredReport } from './gather/report-of.ts';
import { htmlPage } from './page/html-page.ts';
import { pageParts } from './page/page-parts.ts';
import { ctrfText } from './tell/ctrf.ts';
import { junitText } from './tell/junit.ts';
import { mutationReportText } from './tell/mutation-testing.ts';
import { summaryText } from './tell/summary.ts';

/** The page's path in the directory. */
export const PAGE_FILE = 'index.html';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes everything; each file is there whole or as it was before, and the page last. Answers with the page's path. Throws
 * errors of the file system.
 */
export async function writeReport(directory: string, gathered: GatheredReport): Promise<string> {
  const { report } = gathered;
  mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string): string => {
    const path = join(directory, name);
    writeWhole(path, text);
    return path;
  };
  write('report.json', `${JSON.stringify(report, undefined, 2)}\n`);
  write('summary.md', summaryText(report));
  write('junit.xml', junitText(report));
  write('ctrf.json', ctrfText(report));
  if (report.mutants !== null) write('mutation-report.json', mutationReportText(report.mutants, sourceOf));
  const title = `mulligan: ${report.verdict.verdict}`;
  return write(PAGE_FILE, htmlPage(gathered, title, await pageParts()));
}

function sourceOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
