/** What a campaign costs besides playing and checking: pieces, tallies, digests and whatever else it needs. */

import { openGameStores } from '../../src/campaign/play/game-stores.ts';
import { CAMPAIGN_KEENNESS } from '../../src/campaign/play/play-games.ts';
import { seedOf } from '../../src/campaign/play/seed-of.ts';
import { LocalReferee } from '../../src/campaign/referees/local-referee.ts';
import { runCampaign } from '../../src/campaign/run-campaign.ts';
import { NOTHING } from '../../src/campaign/tally/tally.ts';
import { pureCheckers } from '../../src/harness/checkers/all-checkers.ts';
import { isLookedAtClosely } from '../../src/harness/checkers/sample.ts';
import { generatedGames } from '../../src/harness/generate/generated-games.ts';
import { reachList } from '../../src/harness/reach/reach-list.ts';
import { ReachTally } from '../../src/harness/reach/reach-tally.ts';
import { storeCheckers } from '../../src/harness/store-checkers/all-store-checkers.ts';
import { ownSubject } from '../../src/harness/subject.ts';

const SEED = 'runner';
const PIECE = 100;
const KEEN = { keenness: CAMPAIGN_KEENNESS };

/** Seconds of a campaign in this thread. */
export async function campaignSeconds(games: number): Promise<number> {
  const referee = await LocalReferee.open({ seed: SEED, store: 'memory', bails: false });
  const begun = performance.now();
  const campaign = { games: { from: 1, to: games }, known: NOTHING, pieceSize: PIECE, bails: false };
  const parties = { referees: [referee], shrinker: async () => referee, fixturesDirectory: 'fixtures' };
  const { tally } = await runCampaign({ ...campaign, ...parties }, {}, new AbortController().signal);
  if (tally.clean !== games) throw new Error('a bench must not find anything');
  return (performance.now() - begun) / 1000;
}

/** Seconds of a loop that plays the same games under the same checkers, and keeps nothing. */
export async function loopSeconds(games: number): Promise<number> {
  const stores = await openGameStores('memory', undefined);
  const begun = performance.now();
  const { checker } = new ReachTally(reachList);
  for (const { played, findings } of generatedGames(seeds(games), ownSubject, [...pureCheckers, checker], KEEN)) {
    if (findings.length > 0) throw new Error('a bench must not find anything');
    if (!isLookedAtClosely(played)) continue;
    const store = stores.openStore();
    for (const { check } of storeCheckers)
      if ((await check(played, store)) !== undefined) throw new Error('a bench must not find anything');
  }
  return (performance.now() - begun) / 1000;
}

function* seeds(games: number): Generator<string> {
  for (let game = 1; game <= games; game += 1) yield seedOf(SEED, game);
}
