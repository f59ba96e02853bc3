/** A report as files in a directory, for people and for CI. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../campaign/file/write-whole.ts';
import type { GatheredReport } from './gather/report-of.ts';
import { htmlPage } from './page/html-page.ts';
import { pageParts } from './page/page-parts.ts';
import { ctrfText } from './tell/ctrf.ts';
import { junitText } from './tell/junit.ts';
import { mutationTestingText } from './tell/mutation-testing.ts';
import { summaryText } from './tell/summary.ts';

const PAGE_FILE = 'index.html';
const DATA_FILE = 'report.json';
const MUTATION_FILE = 'mutation-report.json';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes everything; each file is there whole or as it was before, and the page last. Answers with the page's path. Throws
 * errors of the file system.
 */
export async function writeReport(directory: string, gathered: GatheredReport): Promise<string> {
  const { report, startedAt } = gathered;
  mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string): string => {
    const path = join(directory, name);
    writeWhole(path, text);
    return path;
  };
  write(DATA_FILE, `${JSON.stringify(report, undefined, 2)}\n`);
  write('junit.xml', junitText(report));
  write('ctrf.json', ctrfText(report, startedAt));
  const mutation = mutationTestingText(report, sourceOf);
  // What an earlier report has left does not pass for a part of this one.
  if (mutation === undefined) rmSync(join(directory, MUTATION_FILE), { force: true });
  else write(MUTATION_FILE, mutation);
  const places = { page: join(directory, PAGE_FILE), data: join(directory, DATA_FILE) };
  write('summary.md', summaryText(report, places));
  const title = `mulligan: ${report.verdict.verdict}`;
  return write(PAGE_FILE, htmlPage({ report, games: gathered.games }, title, await pageParts()));
}

/** None for a file that is not there any more: the results may be older than this program. */
function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}
