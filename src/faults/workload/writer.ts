/** Somebody who appends game after game, batch after batch, and keeps a record of it. */
import type { GameEvent } from '../../events/event.ts';
import type { AppendOutcome } from '../../store/append-outcome.ts';
import { StoreClosedError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import type { CallOutcome, History } from '../history/history.ts';
import type { GameSupply } from './game-supply.ts';

export class Writer {
  readonly #name: string;
  readonly #store: EventStore;
  readonly #supply: GameSupply;
  readonly #history: History;
  #batches: GameEvent[][] = [];

  constructor(name: string, store: EventStore, supply: GameSupply, history: History) {
    this.#name = name;
    this.#store = store;
    this.#supply = supply;
    this.#history = history;
  }

  /** Appends what comes next in the game, or the first of a new one. A game of which a batch did not get in is left. */
  async appendNext(): Promise<CallOutcome> {
    if (this.#batches.length === 0) this.#batches = this.#supply.nextGame();
    // Games have events.
    const batch = this.#batches.shift() as GameEvent[];
    const outcome = await recordAppend(this.#name, batch, this.#store, this.#history);
    if (outcome.status !== 'written' && outcome.status !== 'already_written') this.#batches = [];
    return outcome;
  }
}

/** Appends one batch and records the call. */
export async function recordAppend(
  writer: string,
  events: readonly GameEvent[],
  store: EventStore,
  history: History,
): Promise<CallOutcome> {
  const begun = performance.now();
  const outcome = await outcomeOf(store.appendBatches([events]));
  // The trial is over, perhaps because another part of it failed: nobody goes on with that.
  if (outcome.status === 'thrown' && outcome.error instanceof StoreClosedError) throw outcome.error;
  history.appends.push({ writer, events, begun, ended: performance.now(), outcome });
  return outcome;
}

/** Reads a game and records the call; a read that fails shows nothing. */
export async function recordRead(gameId: string, store: EventStore, history: History): Promise<void> {
  const begun = performance.now();
  const events = await store.getEvents(gameId).catch(() => undefined);
  if (events !== undefined) history.reads.push({ gameId, events, begun, ended: performance.now() });
}

async function outcomeOf(call: Promise<AppendOutcome[]>): Promise<CallOutcome> {
  try {
    const [outcome] = await call;
    // One batch in, one outcome out.
    return outcome as AppendOutcome;
  } catch (error) {
    return { status: 'thrown', error };
  }
}
