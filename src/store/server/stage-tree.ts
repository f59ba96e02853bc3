/** Bringing the PostgreSQL package to a place that everybody can reach. */
import { chmod, copyFile, mkdir, readdir, readFile, readlink, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** Readable by all, for programs executable by all. */
const READABLE_MODE = 0o755;

/**
 * Copies the package's `native` directory to `target` and answers with that path. Files are copied and not linked: a
 * link would share its permissions with the original, which may be closed to all but its owner.
 */
export async function stageTree(packageRoot: string, target: string): Promise<string> {
  const native = join(packageRoot, 'native');
  await stageDirectory(native, target);
  await addMissingLinks(packageRoot, native, target);
  return target;
}

async function stageDirectory(source: string, target: string): Promise<void> {
  await mkdir(target);
  await chmod(target, READABLE_MODE);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) await stageDirectory(from, to);
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to);
    else if (isNeeded(entry.name)) await stageFile(from, to);
  }
}

/** Archives for compilers are a matter of megabytes and of no use here. */
function isNeeded(name: string): boolean {
  return !name.endsWith('.a');
}

async function stageFile(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, READABLE_MODE);
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if npm lets it. */
async function addMissingLinks(packageRoot: string, native: string, target: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  if (!Array.isArray(listed)) return;
  for (const entry of listed) {
    if (typeof entry?.source !== 'string' || typeof entry?.target !== 'string') continue;
    const path = join(target, relative(native, join(packageRoot, entry.target)));
    const pointsTo = relative(dirname(entry.target), entry.source);
    // It exists where the install script ran.
    await symlink(pointsTo, path).catch(() => {});
  }
}
