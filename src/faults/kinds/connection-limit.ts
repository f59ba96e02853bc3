/**
 * The server has fewer connections to give than stores ask for.
 *
 * Method: all stores log in as one role, whose connections are limited after they have looked at the schema and were cut off. Those
 * who get none try again, and some of them give up; who has one keeps it for a while only.
 */

import { StoreConnectionError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import type { Fault } from '../fault.ts';
import type { CallOutcome } from '../history/history.ts';
import { LimitedLogin } from '../workload/limited-login.ts';
import { onStage } from '../workload/stage.ts';
import { Writer } from '../workload/writer.ts';

const LIMIT = 3;
const STORES = 8;
/** Milliseconds: some of those who get no connection give up, and say that nothing was written. */
const RETRY_BUDGET_MS = 40;
const TOO_MANY_CONNECTIONS = '53300';

export const connectionLimit: Fault = {
  name: 'connection limit',
  says: 'more connections are wanted than the server gives',
  cases: { short: 12, full: 500 },
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const login = await LimitedLogin.make(stage.workspace);
      try {
        const options = { connectionsMax: 1, retryBudgetMs: RETRY_BUDGET_MS };
        const stores = await Promise.all(Array.from({ length: STORES }, () => stage.openStore(options, login.url)));
        const counts = { cases: 0, inFlight: 0 };
        const write = async (store: EventStore, number: number): Promise<void> => {
          const writer = new Writer(`writer ${number}`, store, stage.supply(`writer ${number}`), stage.history);
          while (counts.cases < cases && !trial.signal.aborted) {
            if (isTurnedAway(await writer.appendNext())) counts.cases += 1;
            else if (counts.cases % STORES === number) await login.cutAll();
          }
        };
        await login.limit(LIMIT);
        await login.cutAll();
        await Promise.all(stores.map(write));
        // Whoever was turned away had something to append.
        counts.inFlight = counts.cases;
        await login.unlimit();
        for (const [number, store] of stores.entries()) await stage.expectGoesOn(store, `writer ${number}`);
        return await stage.report(counts);
      } finally {
        await login.drop();
      }
    }),
};

function isTurnedAway(outcome: CallOutcome): boolean {
  if (outcome.status !== 'not_written' || !(outcome.error instanceof StoreConnectionError)) return false;
  const { cause } = outcome.error;
  return cause instanceof Error && 'code' in cause && cause.code === TOO_MANY_CONNECTIONS;
}
