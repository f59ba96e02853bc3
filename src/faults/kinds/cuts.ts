/**
 * The network between store and server fails at a random byte.
 *
 * Method: several writers, each with a store of one connection and a proxy of its own. Before each append a strike is
 * armed, so that it meets that append, or the login that a lost connection makes necessary.
 */
import type { Fault, Trial } from '../fault.ts';
import { FaultyProxy } from '../network/faulty-proxy.ts';
import { drawStrike } from '../network/strike.ts';
import { onStage, type Stage } from '../workload/stage.ts';
import { recordRead, Writer } from '../workload/writer.ts';

const WRITERS = 8;
/** Milliseconds: short, because a network that swallows everything is waited for. */
const QUERY_TIMEOUT_MS = 300;
const CONNECT_TIMEOUT_MS = 1000;
/** After so many appends a writer reads the game back. */
const READ_EVERY = 7;

export const cuts: Fault = {
  name: 'proxy cuts',
  says: 'the connection is cut, delayed or swallowed at a random byte of a request or an answer',
  cases: { short: 80, full: 10_000 },
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const counts = { cases: 0, inFlight: 0 };
      const isEnough = (): boolean => counts.cases >= cases || trial.signal.aborted;
      await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          cutOneWriter(`writer ${writer}`, stage, counts, isEnough, trial),
        ),
      );
      return stage.report(counts);
    }),
};

async function cutOneWriter(
  name: string,
  stage: Stage,
  counts: { cases: number; inFlight: number },
  isEnough: () => boolean,
  { signal }: Trial,
): Promise<void> {
  const proxy = await FaultyProxy.start(stage.workspace.url);
  try {
    // Opening is not what is on trial, and may take its time on a busy machine.
    const timeouts = { queryTimeoutMs: QUERY_TIMEOUT_MS, connectTimeoutMs: CONNECT_TIMEOUT_MS };
    const store = await stage.openStore({ connectionsMax: 1, ...timeouts }, proxy.url);
    const supply = stage.supply(name);
    const writer = new Writer(name, store, supply, stage.history);
    for (let append = 0; !isEnough(); append += 1) {
      proxy.arm(drawStrike(supply.random));
      await writer.appendNext();
      const { hasStruck, wasInFlight } = proxy.disarm();
      counts.cases += Number(hasStruck);
      counts.inFlight += Number(wasInFlight);
      const last = stage.history.appends.at(-1)?.events[0]?.game_id;
      if (append % READ_EVERY === 0 && last !== undefined) await recordRead(last, store, stage.history);
    }
    if (!signal.aborted) await stage.expectGoesOn(store, name);
    await store.close();
  } finally {
    await proxy.close();
  }
}
