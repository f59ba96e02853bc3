/** The smallest game that can be found for a state: generated games that reach it, shrunk like games that fail. */
import { withExplicitDecks } from '../explicit-decks.ts';
import type { Finding } from '../finding.ts';
import { generateScript } from '../generate/generate-game.ts';
import type { Script } from '../script.ts';
import { shrinkScript } from '../shrink/shrink-script.ts';
import type { Tried } from '../shrink/shrink-search.ts';
import { isSimpler } from '../shrink/simplicity.ts';
import { SHRINK_PLAYS_MAX } from '../shrink-to-fixture.ts';
import type { ReachState } from './reach-state.ts';
import { playedFor } from './reaches.ts';

/** Games that reach it are shrunk, and the simplest is taken. */
const TRIES = 4;

/** `undefined` if no game among the first `gamesMax` reaches it. */
export async function smallestGame(state: ReachState, gamesMax: number): Promise<Script | undefined> {
  let best: Script | undefined;
  let found = 0;
  for (let game = 0; game < gamesMax && found < TRIES; game += 1) {
    const { run, isReached } = playedFor(generateScript(`reach/${game}`), state);
    if (!isReached) continue;
    found += 1;
    const script = withExplicitDecks(run.played);
    // A stacked deck is one that is given; a seeded one would no longer be one.
    const shrunk = await shrinkScript(script, reached(state), (candidate) => trial(candidate, state), SHRINK_PLAYS_MAX);
    if (best === undefined || isSimpler(shrunk.script, best)) best = shrunk.script;
  }
  return best;
}

/** The shrinker keeps a finding; here it is that the state is reached. */
function trial(script: Script, state: ReachState): Tried {
  const { run, isReached } = playedFor(script, state);
  return { script: run.played.script, findings: isReached && run.findings.length === 0 ? [reached(state)] : [] };
}

function reached({ name }: ReachState): Finding {
  return { property: name, assertion: 'reached', event_type: '', sequence_num: 0, path: '', expected: '', found: '' };
}
