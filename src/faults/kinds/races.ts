/**
 * Several writers want the same number of a game at the same moment.
 *
 * Method: each has a store of its own, as a process of its own would; each tells the events in its own way, so that what
 * is stored shows whose it is. A race counts as met if a loser found out only at the unique key: it had seen
 * the same end of the log as the winner.
 */

import { asToldBy } from '../../harness/as-told-by.ts';
import { StoreQueryError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import type { Fault } from '../fault.ts';
import type { CallOutcome } from '../history/history.ts';
import type { GameSupply } from '../workload/game-supply.ts';
import { onStage, type Stage } from '../workload/stage.ts';
import { recordAppend, recordRead } from '../workload/writer.ts';

const WRITERS_MIN = 2;
const WRITERS_MAX = 4;
/** Games that are raced for at the same time. */
const GAMES_AT_ONCE = 3;
const READ_EVERY = 10;

export const races: Fault = {
  name: 'races',
  says: 'several writers, each with a store of its own, append the same number at once',
  cases: { short: 200, full: 20_000 },
  inFlightShareMin: 0.1,
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const counts = { cases: 0, inFlight: 0 };
      const options = { connectionsMax: GAMES_AT_ONCE };
      const stores = await Promise.all(Array.from({ length: WRITERS_MAX }, () => stage.openStore(options)));
      const raceOn = async (supply: GameSupply): Promise<void> => {
        while (counts.cases < cases && !trial.signal.aborted) {
          for (const batch of supply.nextGame()) {
            const racers = stores.slice(0, supply.random.integer(WRITERS_MIN, WRITERS_MAX));
            const outcomes = await Promise.all(
              racers.map((store, racer) =>
                recordAppend(`writer ${racer}`, asToldBy(racer, batch), store, stage.history),
              ),
            );
            for (const outcome of outcomes) expectTold(outcome, stage);
            counts.cases += 1;
            counts.inFlight += Number(outcomes.some(hasMet));
            if (counts.cases % READ_EVERY === 0)
              await recordRead(batch[0]?.game_id ?? '', stores[0] as EventStore, stage.history);
            if (!outcomes.some(({ status }) => status === 'written')) break;
          }
        }
      };
      await Promise.all(Array.from({ length: GAMES_AT_ONCE }, (_, game) => raceOn(stage.supply(`game ${game}`))));
      await stage.expectGoesOn(stores[0] as EventStore, 'writer 0');
      return stage.report(counts);
    }),
};

/** Nobody was harmed, so there is nothing else to be told. */
export function expectTold(outcome: CallOutcome, stage: Stage): void {
  if (outcome.status === 'written' || outcome.status === 'conflict') return;
  const error = 'error' in outcome ? `: ${outcome.error}` : '';
  stage.note({ invariant: 'outcomes are told', says: `expected written or conflict, found ${outcome.status}${error}` });
}

export function hasMet(outcome: CallOutcome): boolean {
  return outcome.status === 'conflict' && outcome.error.cause instanceof StoreQueryError;
}
