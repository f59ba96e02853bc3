/** What a campaign costs besides playing and checking: pieces, tallies, digests and whatever else it needs. */

import { openGameStores } from '../../src/campaign/play/game-stores.ts';
import { playGames, type Taker, type TimedRun } from '../../src/campaign/play/play-games.ts';
import { seedOf } from '../../src/campaign/play/seed-of.ts';
import { LocalReferee } from '../../src/campaign/referees/local-referee.ts';
import { runCampaign } from '../../src/campaign/run-campaign.ts';
import { NOTHING } from '../../src/campaign/tally/tally.ts';
import { pureCheckers } from '../../src/harness/checkers/all-checkers.ts';
import { isLookedAtClosely } from '../../src/harness/checkers/sample.ts';
import { reachList } from '../../src/harness/reach/reach-list.ts';
import { ReachTally } from '../../src/harness/reach/reach-tally.ts';
import type { Run } from '../../src/harness/run-game.ts';
import { storeCheckers } from '../../src/harness/store-checkers/all-store-checkers.ts';
import { ownSubject } from '../../src/harness/subject.ts';

const SEED = 'runner';
const PIECE = 200;

/** Seconds of a campaign in this thread. */
export async function campaignSeconds(games: number): Promise<number> {
  const referee = await LocalReferee.open({ seed: SEED, store: 'memory', bails: false });
  const begun = performance.now();
  const campaign = { games: { from: 1, to: games }, known: NOTHING, pieceSize: PIECE, bails: false };
  const parties = { referees: [referee], shrinker: async () => referee, fixturesDirectory: 'fixtures' };
  const { tally } = await runCampaign({ ...campaign, ...parties }, {}, new AbortController().signal);
  if (tally.clean !== games) throw found();
  return (performance.now() - begun) / 1000;
}

/** Seconds of a loop that plays the same games under the same checkers, and keeps nothing. */
export async function loopSeconds(games: number): Promise<number> {
  const stores = await openGameStores('memory', undefined);
  const begun = performance.now();
  for (let from = 1; from <= games; from += PIECE) {
    const seeds = Array.from({ length: PIECE }, (_, index) => seedOf(SEED, from + index));
    const { toBeStored } = playGames(seeds, ownSubject, makeTaker);
    for (const { played } of toBeStored) {
      const store = stores.openStore();
      for (const { check } of storeCheckers) if ((await check(played, store)) !== undefined) throw found();
    }
  }
  return (performance.now() - begun) / 1000;
}

/** Counts nothing. */
function makeTaker(): Taker & { readonly toBeStored: readonly Run[] } {
  const toBeStored: Run[] = [];
  const take = ({ run }: TimedRun): boolean => {
    if (run.findings.length > 0) throw found();
    if (isLookedAtClosely(run.played)) toBeStored.push(run);
    return true;
  };
  return { checkers: [...pureCheckers, new ReachTally(reachList).checker], take, toBeStored };
}

function found(): Error {
  return new Error('a bench must not find anything');
}
