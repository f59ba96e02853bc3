/**
 * Workers of a campaign are killed, one every two seconds, and others come in their place.
 *
 * Method: each is `mulligan worker`, a process of its own. A kill has met something if a shard had to be handed out again
 * for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { inOwnDatabase } from '../campaign/own-database.ts';
import { crewSizeFor, SMALL_CAMPAIGN, stopAtWork, type Workplace, whileWorking } from '../campaign/while-working.ts';
import type { Fault } from '../fault.ts';

const KILL_EVERY_MS = 2000;
const SHARDS_PER_KILL = 10;
/** Two seconds of work, or more, of two cores. */
const GAMES_PER_KILL = 3000;

export const lostWorkers: Fault = {
  name: 'lost workers',
  says: 'workers of a campaign are killed (SIGKILL), one every two seconds, and others come in their place',
  cases: { short: 1, full: 20 },
  inFlightShareMin: 0.5,
  run: (trial, cases) =>
    inOwnDatabase(trial.url, (url) => {
      const full = { games: GAMES_PER_KILL * cases, shards: SHARDS_PER_KILL * cases };
      const size = cases === 1 ? SMALL_CAMPAIGN : full;
      return whileWorking(trial, url, size, (place) => killOneAfterTheOther(place, cases));
    }),
};

async function killOneAfterTheOther({ campaign, crew }: Workplace, cases: number) {
  const size = crewSizeFor(cases);
  crew.hire(size);
  let kills = 0;
  while (kills < cases) {
    const worker = await stopAtWork({ campaign, crew }, size);
    if (worker === undefined) break;
    await worker.kill();
    kills += 1;
    crew.hire();
    await sleep(KILL_EVERY_MS);
  }
  const { handedOutAgain } = await campaign.end(() => crew.present.length === 0);
  return { cases: kills, inFlight: Math.min(kills, handedOutAgain) };
}
