/** What the page is built from, and where its parts are. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Has a directory for each state of the sources that the page was built from. */
export const PARTS_ROOT = join(ROOT, 'dist', 'page');

/** The page holds the reducer itself: one that was changed has to be in the next page. */
const SOURCES = ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.css', 'package.json'];

let known: string | undefined;

/** Where the parts are if they have been built from the sources, as they are when it is first asked for. */
export function partsDirectory(): string {
  known ??= join(PARTS_ROOT, digestOfSources());
  return known;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const paths = globSync(SOURCES, { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex').slice(0, DIGITS);
}

const DIGITS = 12;
