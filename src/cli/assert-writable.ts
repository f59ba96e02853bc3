/** Where fixtures are to be written. */
import { show } from '../golf/show.ts';
import { tryDirectory } from '../harness/fixtures/fixture-directory.ts';
import { UsageError } from './usage-error.ts';

/** Before the first game: what is found after hours is to have its place. */
export function assertWritable(directory: string): void {
  try {
    tryDirectory(directory);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `--fixtures: expected a directory that can be written to, found ${show(directory)}: ${reason}`;
    throw new UsageError(message, { cause });
  }
}
