/** Readers leave streams in the middle, in every way in which one can, or forget them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GameEvent } from '../../events/event.ts';
import type { Random } from '../../harness/generate/random.ts';
import { Database } from '../../store/postgres/database.ts';
import type { Fault } from '../fault.ts';
import { onStage, type Stage } from '../workload/stage.ts';
import { recordAppend } from '../workload/writer.ts';

const READERS = 8;
const CONNECTIONS = 4;
/** Events of the game that is read: some pages of a stream. */
const EVENTS_MIN = 1500;
/** Milliseconds after which a stream that nobody asks for more is given up. */
const STREAM_IDLE_MS = 150;
/** Milliseconds: whoever waits longer for a connection or an answer waits for something that was not given back. */
const WAIT_MS_MAX = 3000;
const PATIENCE_MS = 3000;
/** Milliseconds: nothing is lost here, so nothing needs to be tried for long. */
const RETRY_BUDGET_MS = 500;

const WAYS = ['break', 'throw', 'return', 'forget'] as const;

export const abandonedStreams: Fault = {
  name: 'abandoned streams',
  says: 'readers leave in the middle of a stream, or forget it',
  cases: { short: 40, full: 1000 },
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const counts = { cases: 0, inFlight: 0 };
      const supply = stage.supply('games');
      const timeouts = { streamIdleMs: STREAM_IDLE_MS, queryTimeoutMs: WAIT_MS_MAX, connectTimeoutMs: WAIT_MS_MAX };
      let isStuck = false;
      const store = await stage.openStore({
        connectionsMax: CONNECTIONS,
        retryBudgetMs: RETRY_BUDGET_MS,
        ...timeouts,
      });
      let stored = 0;
      while (stored < EVENTS_MIN) {
        const log = supply.nextGame().flat();
        await recordAppend('writer', log, store, stage.history);
        stored += log.length;
      }
      const read = async (): Promise<void> => {
        while (counts.cases < cases && !isStuck && !trial.signal.aborted) {
          counts.cases += 1;
          try {
            const isCut = await readAndLeave(store.streamAllEvents(), supply.random, stored);
            counts.inFlight += Number(isCut);
          } catch (error) {
            stage.note({ invariant: 'goes on afterwards', says: `expected a stream, found ${error}` });
            isStuck = true;
          }
        }
      };
      await Promise.all(Array.from({ length: READERS }, read));
      // Who is stuck already need not be asked whether he goes on.
      if (!isStuck) {
        await expectNothingOpen(stage);
        await stage.expectGoesOn(store, 'writer');
      }
      return stage.report(counts);
    }),
};

class Enough extends Error {}

/** Whether there was more to come. */
async function readAndLeave(events: AsyncIterable<GameEvent>, random: Random, length: number): Promise<boolean> {
  const count = random.integer(1, length);
  const way = random.pick(WAYS);
  if (way === 'return' || way === 'forget') {
    const iterator = events[Symbol.asyncIterator]();
    for (let read = 0; read < count; read += 1) await iterator.next();
    if (way === 'return') await iterator.return?.();
    return count < length;
  }
  let read = 0;
  try {
    for await (const _ of events) {
      read += 1;
      if (read < count) continue;
      if (way === 'throw') throw new Enough();
      break;
    }
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return count < length;
}

/** No statement, cursor or transaction of the stores is open any more. */
async function expectNothingOpen(stage: Stage): Promise<void> {
  const database = new Database(stage.workspace.url, { connectionsMax: 1 });
  const deadline = performance.now() + PATIENCE_MS;
  const look = (): Promise<{ state: string; query: string }[]> =>
    database.query(
      {
        text: `SELECT DISTINCT state, query FROM pg_stat_activity JOIN pg_locks USING (pid)
               WHERE application_name = $1 AND relation = 'events'::regclass`,
      },
      [stage.application],
    );
  let open = await look();
  for (; open.length > 0 && performance.now() < deadline; open = await look()) await sleep(20);
  await database.close();
  for (const { state, query } of open) stage.note({ invariant: 'nothing leaks', says: `still ${state}: ${query}` });
}
