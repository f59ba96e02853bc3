/** What a night ran on. */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { programVersion } from '../../campaign/file/program-version.ts';
import type { HistoryLine } from '../../report/history/history-line.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export function surroundings(env: NodeJS.ProcessEnv): Pick<HistoryLine, 'commit' | 'program' | 'node' | 'machine'> {
  const { platform, arch, versions } = process;
  return {
    commit: commitOf(env),
    program: programVersion(),
    node: versions.node,
    machine: { platform, arch, cpus: availableParallelism() },
  };
}

function commitOf({ GITHUB_SHA }: NodeJS.ProcessEnv): HistoryLine['commit'] {
  const sha = git('rev-parse', 'HEAD');
  // Fixtures that earlier nights have written make no other program.
  if (sha !== undefined) return { sha, dirty: git('status', '--porcelain', '--untracked-files=no') !== '' };
  return GITHUB_SHA ? { sha: GITHUB_SHA, dirty: null } : null;
}

/** None if there is no git, or no clone. */
function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
