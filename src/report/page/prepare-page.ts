/** After an installation from a clone: builds the parts of the page, where there is Vite to build them with. */
import { rmSync } from 'node:fs';
import { canBuild } from './can-build.ts';
import { PARTS_ROOT, partsDirectory } from './page-sources.ts';

if (canBuild()) {
  const { buildPage } = await import('./build-page.ts');
  // What was built of earlier sources goes.
  rmSync(PARTS_ROOT, { recursive: true, force: true });
  await buildPage(partsDirectory());
} else process.stderr.write('mulligan: the page is not built, for vite is not installed; pages cannot be written\n');
