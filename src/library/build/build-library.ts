/**
 * The package as plain JavaScript with types, in `lib/`, which mirrors `src/` file by file and at the same depth: so every
 * path from a module to migrations, fixtures and the like is the same in both. Types are checked elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIGESTS_FILE, type SourceDigests, sourceDigest } from '../../campaign/file/source-digests.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = join(ROOT, 'lib');

rmSync(BUILT, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', 'tsconfig.library.json'],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
for (const path of globSync('**/*.{js,d.ts}', { cwd: BUILT })) nameBuiltFiles(join(BUILT, path));
const digests: SourceDigests = { program: sourceDigest('program'), page: sourceDigest('page') };
writeFileSync(join(BUILT, DIGESTS_FILE), `${JSON.stringify(digests)}\n`);

/** The compiler leaves the `.ts` in what declarations import, and in the modules of threads and processes. */
function nameBuiltFiles(path: string): void {
  const text = readFileSync(path, 'utf8');
  const named = path.endsWith('.d.ts')
    ? text.replaceAll(/(from |import |import\()(["'])(\.[^"']+)\.ts\2/g, '$1$2$3.js$2')
    : text.replaceAll(/new URL\('(\.[^']+)\.ts', import\.meta\.url\)/g, "new URL('$1.js', import.meta.url)");
  if (named !== text) writeFileSync(path, named);
}
