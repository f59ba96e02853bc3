/** Fixtures of Golf, and of games that only a subject knows: a campaign finds either. */
import { type Fixture, parseFixture, serializeFixture } from '../../harness/fixtures/fixture.ts';
import { type FixtureFile, readFixtureTexts, writeFixtureText } from '../../harness/fixtures/fixture-files.ts';
import { isSimpler } from '../../harness/shrink/simplicity.ts';
import {
  isOpenFixtureText,
  type OpenFixture,
  parseOpenFixture,
  serializeOpenFixture,
} from '../../outside/open/open-fixture.ts';
import { openSimplicity } from '../../outside/open/shrink/open-simplicity.ts';

export type AnyFixture = Fixture | OpenFixture;

export interface AnyFixtureFile {
  readonly path: string;
  readonly fixture: AnyFixture;
}

/** The smallest game found for one fault, and what else was met on the way. */
export type AnyShrunkFixture = AnyFixture & { readonly others: readonly AnyFixture[] };

export function isOpen(fixture: AnyFixture): fixture is OpenFixture {
  return 'subject' in fixture;
}

/** Throws `InvalidFixtureError`. */
export function parseAnyFixture(text: string): AnyFixture {
  return isOpenFixtureText(text) ? parseOpenFixture(text) : parseFixture(text);
}

export function serializeAnyFixture(fixture: AnyFixture): string {
  return isOpen(fixture) ? serializeOpenFixture(fixture) : serializeFixture(fixture);
}

/** Writes the fixture into the directory, over an older one of the same fault; answers with the file's path. */
export function writeAnyFixture(directory: string, fixture: AnyFixture): string {
  return writeFixtureText(directory, fixture, serializeAnyFixture(fixture));
}

/** Every fixture of the directory, in the order of their names. Throws `InvalidFixtureError` naming the file. */
export function readAnyFixtures(directory: string): AnyFixtureFile[] {
  return readFixtureTexts(directory, parseAnyFixture);
}

/** Those of Golf. */
export function readGolfFixtures(directory: string): FixtureFile[] {
  return readAnyFixtures(directory).flatMap(({ path, fixture }) => (isOpen(fixture) ? [] : [{ path, fixture }]));
}

/** Whether the first has the simpler game; one of Golf is no simpler than one of another game. */
export function isSimplerFixture(one: AnyFixture, other: AnyFixture): boolean {
  if (isOpen(one)) return isOpen(other) && openSimplicity().isSimpler(one.script, other.script);
  return !isOpen(other) && isSimpler(one.script, other.script);
}
