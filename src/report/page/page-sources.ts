/** Where the parts of the page are. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceDigest } from '../../campaign/file/source-digests.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Has a directory for each state of the sources that the page was built from. */
export const PARTS_ROOT = join(ROOT, 'dist', 'page');

/** Where the parts are if they have been built from the sources, as they are when it is first asked for. */
export function partsDirectory(): string {
  return join(PARTS_ROOT, sourceDigest('page'));
}
