/**
 * A game in play: the table, the services that came from outside, and the one place where events are told.
 * The engine's parts work with it; nobody outside the engine sees it.
 */
import type { EventData, EventOf, GameEvent } from '../events/event.ts';
import type { EventType } from '../events/event-data.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import type { TableState } from './table-state.ts';

/** Is given each event as it is told. */
export type Emitter = (event: GameEvent) => void;

/** What a game gets from outside. */
export interface GameServices {
  /** Decides every deck seed of the game. Whoever knows it knows the cards. */
  readonly seed: string;
  /** The time of the next event, in the canonical text of events; asked once for each event that is told. */
  readonly clock: () => string;
  readonly decks: DeckSource;
  readonly emitter?: Emitter | undefined;
  /** False switches telling events off altogether, whatever emitter is set. Default: true. */
  readonly emitsEvents?: boolean;
}

/** An event that the emitter threw at. The move stands; the event was offered once and is not offered again. */
export interface EmitterFailure {
  readonly event: GameEvent;
  readonly error: unknown;
}

export class Play {
  readonly table: TableState;
  readonly seed: string;
  readonly decks: DeckSource;
  emitter: Emitter | undefined;
  readonly #clock: () => string;
  readonly #emitsEvents: boolean;
  #failures: EmitterFailure[] = [];

  constructor(table: TableState, services: GameServices) {
    this.table = table;
    this.seed = services.seed;
    this.decks = services.decks;
    this.emitter = services.emitter;
    this.#clock = services.clock;
    this.#emitsEvents = services.emitsEvents ?? true;
  }

  /** Tells what has just been changed. Called after the change, with nothing of it still to do. */
  announce<T extends EventType>(type: T, playerId: EventOf<T>['player_id'], data: EventData<T>): void {
    this.table.sequence_num += 1;
    if (this.emitter === undefined || !this.#emitsEvents) return;
    // The type parameter ties type, player and data together, which an object literal cannot show.
    const event = Object.freeze({
      event_type: type,
      game_id: this.table.game_id,
      sequence_num: this.table.sequence_num,
      timestamp: this.#clock(),
      player_id: playerId,
      data: Object.freeze(data),
    }) as unknown as GameEvent;
    try {
      this.emitter(event);
    } catch (error) {
      this.#failures.push({ event, error });
    }
  }

  /** The emitter's failures since the last call. */
  takeFailures(): readonly EmitterFailure[] {
    if (this.#failures.length === 0) return NO_FAILURES;
    const failures = this.#failures;
    this.#failures = [];
    return failures;
  }
}

const NO_FAILURES: readonly EmitterFailure[] = Object.freeze([]);
