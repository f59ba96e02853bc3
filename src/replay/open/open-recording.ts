/** A recorded game from a file that somebody gives to a page: a log of events, or a fixture, which the engine plays again. */
import { printable } from '../../golf/show.ts';
import { InvalidFixtureError } from '../../harness/fixtures/fixture.ts';
import { openFixture } from './open-fixture.ts';
import { openLog } from './open-log.ts';
import type { GivenFile, Opened } from './opened.ts';

/** Never throws for what is in the file. */
export function openRecording(file: GivenFile): Opened {
  const isFixture = file.name.endsWith('.json') || /^\s*\{\s*"format"/.test(file.text);
  try {
    const opened = isFixture ? openFixture(file) : openLog(file);
    return 'error' in opened ? { error: `${printable(file.name)}: ${opened.error}` } : opened;
  } catch (error) {
    const reason = error instanceof InvalidFixtureError ? `not a fixture: ${error.message}` : messageOf(error);
    return { error: `${printable(file.name)}: ${reason}` };
  }
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : 'cannot be read');
}
