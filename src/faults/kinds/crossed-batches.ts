/**
 * Two writers append to the same games, the one in one order, the other in the opposite one.
 *
 * Method: each gives its batches to the store in one call. If the store wrote them in the order of the call, the two would wait
 * for one another, and the server would have to break one of them off; it counts how often it did.
 */

import type { GameEvent } from '../../events/event.ts';
import { asToldBy } from '../../harness/as-told-by.ts';
import type { AppendOutcome } from '../../store/append-outcome.ts';
import type { EventStore } from '../../store/event-store.ts';
import { Database } from '../../store/postgres/database.ts';
import type { Fault } from '../fault.ts';
import type { History } from '../history/history.ts';
import { Stage } from '../workload/stage.ts';
import { hasMet } from './races.ts';

const GAMES = 8;

export const crossedBatches: Fault = {
  name: 'crossed batches',
  says: 'two writers append to the same games in opposite orders',
  cases: { short: 60, full: 2000 },
  run: async (trial, cases) => {
    const stage = await Stage.open(trial);
    const counts = { cases: 0, inFlight: 0 };
    const before = await deadlocks(stage);
    const stores = [await stage.openStore(), await stage.openStore()] as const;
    const supply = stage.supply('games');
    while (counts.cases < cases && !trial.signal.aborted) {
      const games = Array.from({ length: GAMES }, () => supply.nextGame());
      const rounds = Math.min(...games.map(({ length }) => length));
      for (let round = 0; round < rounds; round += 1) {
        // Every game has so many batches.
        const batches = games.map((game) => game[round] as GameEvent[]);
        const met = await Promise.all([
          appendAll(
            'writer 0',
            batches.map((batch) => asToldBy(0, batch)),
            stores[0],
            stage.history,
          ),
          appendAll('writer 1', batches.map((batch) => asToldBy(1, batch)).reverse(), stores[1], stage.history),
        ]);
        counts.cases += 1;
        counts.inFlight += Number(met.includes(true));
      }
    }
    await Promise.all(stores.map((store) => store.close()));
    const found = (await deadlocks(stage)) - before;
    if (found > 0) stage.note({ invariant: 'no deadlocks', says: `expected none, found ${found}` });
    return stage.report(counts);
  },
};

/** Whether one of them was told at the unique key that another was faster. */
async function appendAll(
  writer: string,
  batches: readonly (readonly GameEvent[])[],
  store: EventStore,
  history: History,
): Promise<boolean> {
  const begun = performance.now();
  const outcomes = await store.appendBatches(batches);
  for (const [index, events] of batches.entries())
    history.appends.push({
      writer,
      events,
      begun,
      ended: performance.now(),
      outcome: outcomes[index] as AppendOutcome,
    });
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
