/** The directory in which one server lives, and everything of it. */
import { chmod, chown, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ServerStartError } from './server-error.ts';
import type { ServerUser } from './server-user.ts';

/** `mulligan-postgres-`, so that whoever finds such a directory knows whose it is. */
export const HOME_PREFIX = 'mulligan-postgres-';

export interface ServerHome {
  readonly path: string;
  /** Empty, the server user's own. */
  readonly data: string;
}

/** Makes a directory that the server's user can reach: in `base`, or wherever `TMPDIR` points. Throws `ServerStartError`. */
export async function makeServerHome(user: ServerUser | undefined, base?: string): Promise<ServerHome> {
  const failures: string[] = [];
  for (const place of base === undefined ? new Set([tmpdir(), '/tmp', '/var/tmp']) : [base]) {
    try {
      if (user !== undefined) await assertSearchable(await realpath(place), user);
      return await makeHomeIn(place, user);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new ServerStartError('no directory for its files', failures.join('\n'));
}

async function makeHomeIn(base: string, user: ServerUser | undefined): Promise<ServerHome> {
  const path = await mkdtemp(join(base, HOME_PREFIX));
  const data = join(path, 'data');
  try {
    await mkdir(data, { mode: 0o700 });
    // The user may pass through to what is his, and not look around.
    if (user !== undefined) {
      await chmod(path, 0o711);
      await chown(data, user.uid, user.gid);
    }
    return { path, data };
  } catch (error) {
    await removeServerHome(path);
    throw error;
  }
}

/** Writes a file that only the server's user can read; answers with its path. */
export async function writePrivateFile(
  home: ServerHome,
  name: string,
  text: string,
  user: ServerUser | undefined,
): Promise<string> {
  const path = join(home.path, name);
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  if (user !== undefined) await chown(path, user.uid, user.gid);
  return path;
}

/** Removes the directory, patiently: a process that was just killed may have been writing in it. */
export async function removeServerHome(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Throws unless the user can pass through every directory down to this one. */
async function assertSearchable(directory: string, user: ServerUser): Promise<void> {
  const { mode, uid, gid } = await stat(directory);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) throw new Error(`${directory}: user ${user.uid} may not enter`);
  const parent = dirname(directory);
  if (parent !== directory) await assertSearchable(parent, user);
}
