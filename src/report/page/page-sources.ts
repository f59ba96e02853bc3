/** What the page is built from, and where it is built to. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const PARTS_DIRECTORY = join(ROOT, 'dist', 'page');
/** Stands for the sources that the parts were built from; it is written last. */
export const DIGEST_FILE = join(PARTS_DIRECTORY, 'sources');

/** The page holds the reducer itself: one that was changed has to be in the next page. */
const SOURCES = ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.css', 'package-lock.json'];

export function digestOfPageSources(): string {
  const hash = createHash('sha256');
  const paths = globSync(SOURCES, { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex');
}
