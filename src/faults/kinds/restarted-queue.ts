/**
 * The server from which workers of a campaign take their shards is killed and started again.
 *
 * Method: a server of its own, as for kills. It is killed while shards are under way, at equal distances of the campaign.
 */
import { startEmbedded } from '../../store/server/embedded-server.ts';
import { crewSizeFor, SMALL_CAMPAIGN, type Workplace, whileWorking } from '../campaign/while-working.ts';
import type { Fault } from '../fault.ts';

const SHARDS_PER_CRASH = 40;
const GAMES_PER_CRASH = 4000;

export const restartedQueue: Fault = {
  name: 'restarted queue',
  says: 'the server of a campaign is killed (SIGKILL) while workers work on it, and started again',
  cases: { short: 1, full: 5 },
  run: async (trial, cases) => {
    const server = await startEmbedded();
    try {
      const full = { games: GAMES_PER_CRASH * cases, shards: SHARDS_PER_CRASH * cases };
      const size = cases === 1 ? SMALL_CAMPAIGN : full;
      return await whileWorking(trial, server.url, size, (place) => crashWhileWorking(place, cases, server.crash));
    } finally {
      await server.stop();
    }
  },
};

async function crashWhileWorking({ campaign, crew }: Workplace, cases: number, crash: () => Promise<void>) {
  crew.hire(crewSizeFor(cases));
  let crashes = 0;
  while (crashes < cases) {
    const doneMin = (campaign.shards * (crashes + 1)) / (cases + 1);
    const progress = await campaign.until(({ done, underWay }) => done >= doneMin && underWay > 0);
    if (progress.underWay === 0 || crew.present.length === 0) break;
    await crash();
    crashes += 1;
  }
  return { cases: crashes, inFlight: crashes };
}
