/** The directory of `--report`, made before hours of games lead to what is to be in it. */
import { mkdirSync } from 'node:fs';
import { show } from '../../golf/show.ts';
import { pageParts } from '../../report/page/page-parts.ts';
import { UsageError } from '../usage-error.ts';

/** Makes it, and the parts of the page, without which there would be none. Throws `UsageError`. */
export async function makeReportDirectory(directory: string): Promise<void> {
  await pageParts();
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `--report: expected a directory that can be written to, found ${show(directory)}: ${reason}`;
    throw new UsageError(message, { cause });
  }
}
