/**
 * Two writers append to the same games, the one in one order, the other in the opposite one.
 *
 * Method: each gives its batches to the store in one call. If the store wrote them in the order of the call, the two would wait
 * for one another, until the server breaks one of them off; it counts how often it did. After a call that took long the
 * count is looked at, and the first one is the end of the trial.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { GameEvent } from '../../events/event.ts';
import { asToldBy } from '../../harness/as-told-by.ts';
import type { EventStore } from '../../store/event-store.ts';
import { Database } from '../../store/postgres/database.ts';
import type { Fault } from '../fault.ts';
import { onStage, type Stage } from '../workload/stage.ts';
import { expectTold, hasMet } from './races.ts';

const GAMES = 8;
/** Milliseconds. The server looks for circles after a second; nothing else in here takes so long. */
const DEADLOCK_MS = 900;
const LOCK_TIMEOUT_MS = 10_000;
/** Milliseconds until the server's counts have come to those who ask. */
const COUNT_PATIENCE_MS = 2500;

export const crossedBatches: Fault = {
  name: 'crossed batches',
  says: 'two writers append to the same games in opposite orders',
  cases: { short: 30, full: 2000 },
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const counts = { cases: 0, inFlight: 0 };
      const before = await deadlocks(stage);
      const options = { lockTimeoutMs: LOCK_TIMEOUT_MS };
      const stores = [await stage.openStore(options), await stage.openStore(options)] as const;
      let found = 0;
      const supply = stage.supply('games');
      while (counts.cases < cases && found === 0 && !trial.signal.aborted) {
        const games = Array.from({ length: GAMES }, () => supply.nextGame());
        const rounds = Math.min(...games.map(({ length }) => length));
        for (let round = 0; round < rounds && found === 0; round += 1) {
          const begun = performance.now();
          // Every game has so many batches.
          const batches = games.map((game) => game[round] as GameEvent[]);
          const met = await Promise.all([
            appendAll(0, batches, stores[0], stage),
            appendAll(1, batches.toReversed(), stores[1], stage),
          ]);
          counts.cases += 1;
          counts.inFlight += Number(met.includes(true));
          if (performance.now() - begun < DEADLOCK_MS) continue;
          await sleep(COUNT_PATIENCE_MS);
          found = (await deadlocks(stage)) - before;
        }
      }
      if (found > 0) stage.note({ invariant: 'no deadlocks', says: `expected none, found ${found}` });
      return stage.report(counts);
    }),
};

/** Whether one of them was told at the unique key that another was faster. */
async function appendAll(
  writer: number,
  batches: readonly (readonly GameEvent[])[],
  store: EventStore,
  stage: Stage,
): Promise<boolean> {
  const told = batches.map((batch) => asToldBy(writer, batch));
  const begun = performance.now();
  const outcomes = await store.appendBatches(told);
  const ended = performance.now();
  for (const [index, outcome] of outcomes.entries()) {
    expectTold(outcome, stage);
    stage.history.appends.push({
      writer: `writer ${writer}`,
      events: told[index] as GameEvent[],
      begun,
      ended,
      outcome,
    });
  }
  return outcomes.some(hasMet);
}

async function deadlocks({ workspace }: Stage): Promise<number> {
  const database = new Database(workspace.url, { connectionsMax: 1 });
  const [row] = await database.query<{ deadlocks: number }>({
    text: 'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  });
  await database.close();
  return row?.deadlocks ?? 0;
}
