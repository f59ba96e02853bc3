/** Shrinking by any trial: a play in a database, or whether a game reaches some state. */
import type { Finding } from '../finding.ts';
import type { Script } from '../script.ts';
import { ownSubject } from '../subject.ts';
import { shrinkPasses } from './shrink-passes.ts';
import { ShrinkSearch, type Shrunk, searchByTrial, type Trial } from './shrink-search.ts';
import { simplicity } from './simplicity.ts';

/** The smallest script found whose finding has the same identity as `finding`, which `script` has. */
export function shrinkScript(script: Script, finding: Finding, trial: Trial, playsMax: number): Promise<Shrunk> {
  const search = new ShrinkSearch({ script, finding }, { passes: shrinkPasses(ownSubject), simplicity, playsMax });
  return searchByTrial(search, trial);
}
