/**
 * A store that is told apart from another by nothing but a clock: it says how long appends took, as whoever calls sees
 * them, with waiting in queues and for this thread. Only what was written counts: a refusal is another kind of work, and
 * checkers provoke it on purpose.
 */
import type { GameEvent } from '../../events/event.ts';
import type { AppendOutcome } from '../../store/append-outcome.ts';
import type { EventStore, SequenceRange } from '../../store/event-store.ts';
import type { GameFilter, GameRecord } from '../../store/game-record.ts';
import { microsecondsNow } from './microseconds-now.ts';

/** One that wrote something. Plain data: it goes between threads as it is. */
export interface TimedAppend {
  /** In microseconds of `microsecondsNow`, as the other. */
  readonly begunUs: number;
  readonly endedUs: number;
  /** Events that it wrote. */
  readonly events: number;
}

export type OnAppend = (append: TimedAppend) => void;

export class TimedStore implements EventStore {
  readonly #store: EventStore;
  readonly #onAppend: OnAppend;
  readonly #clock: () => number;

  /** `clock`: in microseconds. */
  constructor(store: EventStore, onAppend: OnAppend, clock: () => number = microsecondsNow) {
    this.#store = store;
    this.#onAppend = onAppend;
    this.#clock = clock;
  }

  append(event: GameEvent): Promise<number> {
    return this.#timed(
      () => this.#store.append(event),
      () => 1,
    );
  }

  appendBatch(events: readonly GameEvent[]): Promise<number[]> {
    return this.#timed(
      () => this.#store.appendBatch(events),
      (ids) => ids.length,
    );
  }

  appendBatches(batches: readonly (readonly GameEvent[])[]): Promise<AppendOutcome[]> {
    return this.#timed(() => this.#store.appendBatches(batches), writtenBy);
  }

  getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]> {
    return this.#store.getEvents(gameId, range);
  }

  getLatestSequence(gameId: string): Promise<number> {
    return this.#store.getLatestSequence(gameId);
  }

  streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent> {
    return this.#store.streamEvents(gameId, range);
  }

  streamAllEvents(): AsyncIterable<GameEvent> {
    return this.#store.streamAllEvents();
  }

  listGames(filter?: GameFilter): Promise<GameRecord[]> {
    return this.#store.listGames(filter);
  }

  getGame(gameId: string): Promise<GameRecord | undefined> {
    return this.#store.getGame(gameId);
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #timed<Answer>(append: () => Promise<Answer>, eventsIn: (answer: Answer) => number): Promise<Answer> {
    const begunUs = this.#clock();
    const answer = await append();
    const endedUs = this.#clock();
    const events = eventsIn(answer);
    if (events > 0) this.#onAppend({ begunUs, endedUs, events });
    return answer;
  }
}

/** Of those that were there already nothing was written. */
function writtenBy(outcomes: readonly AppendOutcome[]): number {
  const written = outcomes.map((outcome) => (outcome.status === 'written' ? outcome.ids.length : 0));
  return written.reduce((sum, events) => sum + events, 0);
}
