/** Whether one game reaches a state. */
import { type Run, runScript } from '../run-game.ts';
import type { Script } from '../script.ts';
import { ownSubject } from '../subject.ts';
import type { ReachState } from './reach-state.ts';
import { ReachTally } from './reach-tally.ts';

export function playedFor(script: Script, state: ReachState): { readonly run: Run; readonly isReached: boolean } {
  const tally = new ReachTally([state]);
  const run = runScript(script, ownSubject, [tally.checker]);
  return { run, isReached: tally.reached.missed.length === 0 };
}
