/** Who runs the server: PostgreSQL refuses to run as root, so root hands it to a user without rights. */
import { execFileSync } from 'node:child_process';
import { ServerStartError } from './server-error.ts';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Users that a system without any PostgreSQL has. `initdb` wants a name for its user id, so a made-up number will not do. */
const CANDIDATES = ['nobody', 'postgres', 'daemon'];

/** The user for a process of root's; `undefined` means: as oneself. Throws `ServerStartError` where root has nobody. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const user = { uid: idOf(name, '-u'), gid: idOf(name, '-g') };
    if (user.uid > 0 || user.uid < -1) return user;
  }
  throw new ServerStartError(`root cannot run it, and there is no user ${CANDIDATES.join(' or ')} to run it as`);
}

/** The number as 32 bits with sign, as `spawn` takes it (nobody is 4294967294 on some systems); -1 if there is none. */
function idOf(name: string, flag: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) | 0;
  } catch {
    return -1;
  }
}
