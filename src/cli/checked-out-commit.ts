/** The commit of the program that runs. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HistoryLine } from '../report/history/history-line.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Null if nobody can tell. */
export function checkedOutCommit({ GITHUB_SHA }: NodeJS.ProcessEnv): HistoryLine['commit'] {
  const sha = git('rev-parse', 'HEAD');
  // Fixtures that earlier nights have written make no other program.
  if (sha !== undefined) return { sha, dirty: git('status', '--porcelain', '--untracked-files=no') !== '' };
  return GITHUB_SHA ? { sha: GITHUB_SHA, dirty: null } : null;
}

/** None if there is no git, or no clone: a package may lie in somebody else's. */
function git(...args: readonly string[]): string | undefined {
  if (!existsSync(join(ROOT, '.git'))) return undefined;
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
