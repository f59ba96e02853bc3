/**
 * The server is killed under load, with all its processes, and comes back on what it had written to disk.
 *
 * Method: a server of its own, which its keeper, another process, kills when it is told to; when that is, is chance.
 * Writers append single events without pause and ride through, by repeating what was not answered.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../store/server/embedded-server.ts';
import type { Fault } from '../fault.ts';
import { Stage } from '../workload/stage.ts';
import { whileWriting } from '../workload/while-writing.ts';

const WRITERS = 6;
const LOAD_MS_MIN = 250;
const LOAD_MS_MAX = 700;
/** Milliseconds: a server that was killed reads its log before it is back. */
const RETRY_BUDGET_MS = 30_000;

export const kills: Fault = killsOf([]);

/** `settings`: of the server; ones that are not safe must be found out. */
export function killsOf(settings: readonly string[]): Fault {
  return {
    name: 'server kills',
    says: 'the whole server is killed (SIGKILL) under load, and started again',
    cases: { short: 2, full: 20 },
    run: async (trial, cases) => {
      const server = await startEmbedded({ settings });
      try {
        const stage = await Stage.open({ ...trial, url: server.url });
        const { random } = stage.supply('kills');
        const counts = { cases: 0, inFlight: 0 };
        const options = { connectionsMax: 1, retryBudgetMs: RETRY_BUDGET_MS };
        const stores = await Promise.all(Array.from({ length: WRITERS }, () => stage.openStore(options)));
        await whileWriting(stage, stores, async (isBusy) => {
          while (counts.cases < cases && !trial.signal.aborted) {
            await sleep(random.integer(LOAD_MS_MIN, LOAD_MS_MAX));
            counts.inFlight += Number(isBusy());
            await server.crash();
            counts.cases += 1;
          }
        });
        for (const [number, store] of stores.entries()) await stage.expectGoesOn(store, `writer ${number}`);
        return await stage.report(counts);
      } finally {
        await server.stop();
      }
    },
  };
}
