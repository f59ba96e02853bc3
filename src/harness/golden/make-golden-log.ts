/** A golden log: the smallest game found that shows what it is to show, dealt from ordinary decks, so that the log alone rebuilds it. */
import type { GameEvent } from '../../events/event.ts';
import type { Finding } from '../finding.ts';
import { generateScript } from '../generate/generate-game.ts';
import { runScript } from '../run-game.ts';
import type { Script } from '../script.ts';
import { shrinkScript } from '../shrink/shrink-script.ts';
import type { Tried } from '../shrink/shrink-search.ts';
import { SHRINK_PLAYS_MAX } from '../shrink-to-fixture.ts';
import { ownSubject } from '../subject.ts';
import type { GoldenGame } from './golden-games.ts';

/** Games that show it are shrunk, and the smallest is taken. */
const TRIES = 12;
const SEEDS_MAX = 200_000;

/** Throws if no game among the first 200,000 seeds shows it. */
export async function makeGoldenLog(golden: GoldenGame): Promise<readonly GameEvent[]> {
  let best: Script | undefined;
  let found = 0;
  for (let seed = 0; seed < SEEDS_MAX && found < TRIES; seed += 1) {
    const script = generateScript(`golden/${golden.name}/${seed}`);
    if (script.decks.length > 0 || trial(golden, script).findings.length === 0) continue;
    found += 1;
    const shrunk = await shrinkScript(
      script,
      shownBy(golden),
      (candidate) => trial(golden, candidate),
      SHRINK_PLAYS_MAX,
    );
    if (best === undefined || shrunk.script.moves.length < best.moves.length) best = shrunk.script;
  }
  if (best === undefined) throw new Error(`${golden.name}: no game among ${SEEDS_MAX} shows it`);
  return runScript(best, ownSubject, []).played.events;
}

/** The shrinker keeps a finding; here it is that the game shows what it is to show, with the decks that its seed makes. */
function trial(golden: GoldenGame, script: Script): Tried {
  const { played } = runScript(script, ownSubject, []);
  const isShown = script.decks.length === 0 && golden.isShownBy(played.events);
  return { script: played.script, findings: isShown ? [shownBy(golden)] : [] };
}

function shownBy({ name }: GoldenGame): Finding {
  return { property: name, assertion: 'shown', event_type: '', sequence_num: 0, path: '', expected: '', found: '' };
}
