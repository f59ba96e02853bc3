/**
 * The sources as digests, by which results and built parts are told apart.
 *
 * A package has no sources, only what was made of them: their digests are written beside it when it is built.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Patterns from the top of the project; tests are left out. */
const SOURCES = {
  /** What decides how a game goes: the program, the database, and the versions of all packages. */
  program: ['src/**/*.ts', 'migrations/**/*.sql', 'package-lock.json'],
  /** The page holds the reducer itself: one that was changed has to be in the next page. */
  page: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.css', 'package.json'],
} as const;

export type SourceDigests = Readonly<Record<keyof typeof SOURCES, string>>;

/** At the top of what was built; there is none among the sources. */
export const DIGESTS_FILE = 'built-from.json';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WRITTEN = new URL(`../../${DIGESTS_FILE}`, import.meta.url);
const DIGITS = 12;

const known: Partial<Record<keyof SourceDigests, string>> = {};

/** 12 hexadecimal digits, of the sources as they are when it is first asked for. */
export function sourceDigest(of: keyof SourceDigests): string {
  known[of] ??= existsSync(WRITTEN) ? readWritten()[of] : digestOfFiles(SOURCES[of]);
  return known[of];
}

/** 12 hexadecimal digits that stand for the file. */
export function digestOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, DIGITS);
}

function readWritten(): SourceDigests {
  // By the build of this very package.
  return JSON.parse(readFileSync(WRITTEN, 'utf8')) as SourceDigests;
}

/** 12 hexadecimal digits over the project's files that match, tests left out, and their paths. */
function digestOfFiles(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const paths = globSync(patterns, { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex').slice(0, DIGITS);
}
