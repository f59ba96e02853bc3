/**
 * The server has fewer connections to give than stores ask for.
 *
 * Method: all stores log in as one role, whose connections are limited after they have looked at the schema and were cut off. Those
 * who get none try again, and some of them give up; who has one keeps it for a while only.
 */

import { StoreConnectionError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import { Database } from '../../store/postgres/database.ts';
import type { Fault } from '../fault.ts';
import type { CallOutcome } from '../history/history.ts';
import { Stage } from '../workload/stage.ts';
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
  run: async (trial, cases) => {
    const stage = await Stage.open(trial);
    const role = `${stage.workspace.schema}_limited`;
    const admin = new Database(stage.workspace.url, { connectionsMax: 1 });
    const run = (text: string): Promise<unknown> => admin.query({ text });
    await run(`CREATE ROLE ${role} LOGIN PASSWORD 'limited'`);
    await run(`GRANT USAGE ON SCHEMA ${stage.workspace.schema} TO ${role}`);
    await run(`GRANT SELECT ON ALL TABLES IN SCHEMA ${stage.workspace.schema} TO ${role}`);
    await run(`GRANT INSERT ON events TO ${role}`);
    await run(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${stage.workspace.schema} TO ${role}`);
    const url = new URL(stage.workspace.url);
    [url.username, url.password] = [role, 'limited'];
    const options = { connectionsMax: 1, retryBudgetMs: RETRY_BUDGET_MS };
    const stores = await Promise.all(Array.from({ length: STORES }, () => stage.openStore(options, url.href)));
    const cutAll = (): Promise<unknown> =>
      run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`);
    await run(`ALTER ROLE ${role} CONNECTION LIMIT ${LIMIT}`);
    const counts = { cases: 0, inFlight: 0 };
    const write = async (store: EventStore, number: number): Promise<void> => {
      const writer = new Writer(`writer ${number}`, store, stage.supply(`writer ${number}`), stage.history);
      while (counts.cases < cases && !trial.signal.aborted) {
        if (isTurnedAway(await writer.appendNext())) counts.cases += 1;
        else if (counts.cases % STORES === number) await cutAll();
      }
    };
    await cutAll();
    await Promise.all(stores.map(write));
    counts.inFlight = counts.cases;
    await run(`ALTER ROLE ${role} CONNECTION LIMIT -1`);
    for (const [number, store] of stores.entries()) await stage.expectGoesOn(store, `writer ${number}`);
    const report = await stage.report(counts);
    await run(`DROP OWNED BY ${role}`);
    await run(`DROP ROLE ${role}`);
    await admin.close();
    return report;
  },
};

function isTurnedAway(outcome: CallOutcome): boolean {
  if (outcome.status !== 'not_written' || !(outcome.error instanceof StoreConnectionError)) return false;
  const { cause } = outcome.error;
  return cause instanceof Error && 'code' in cause && cause.code === TOO_MANY_CONNECTIONS;
}
