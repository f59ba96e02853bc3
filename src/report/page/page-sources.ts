/** What the page is built from, and where its parts are. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfFiles } from '../../campaign/file/program-version.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Has a directory for each state of the sources that the page was built from. */
export const PARTS_ROOT = join(ROOT, 'dist', 'page');

/** The page holds the reducer itself: one that was changed has to be in the next page. */
const SOURCES = ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.css', 'package.json'];

let known: string | undefined;

/** Where the parts are if they have been built from the sources, as they are when it is first asked for. */
export function partsDirectory(): string {
  known ??= join(PARTS_ROOT, digestOfFiles(SOURCES));
  return known;
}
