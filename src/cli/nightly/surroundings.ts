/** What a night ran on. */
import { availableParallelism } from 'node:os';
import { programVersion } from '../../campaign/file/program-version.ts';
import type { HistoryLine } from '../../report/history/history-line.ts';
import { checkedOutCommit } from '../checked-out-commit.ts';

export function surroundings(env: NodeJS.ProcessEnv): Pick<HistoryLine, 'commit' | 'program' | 'node' | 'machine'> {
  const { platform, arch, versions } = process;
  return {
    commit: checkedOutCommit(env),
    program: programVersion(),
    node: versions.node,
    machine: { platform, arch, cpus: availableParallelism() },
  };
}
