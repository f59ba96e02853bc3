/**
 * Dual write: a game in memory beside its log in a store, and memory never ahead of the store.
 *
 * What an action tells is appended as one batch before the action counts as done. If another writer was faster, the game
 * is rebuilt from the store and the action has not happened. If it is unknown whether the batch arrived (the connection
 * broke), the game is rebuilt from the store before anything else is done with it.
 */
import { Game, type GameSetup } from '../engine/game.ts';
import type { GameServices } from '../engine/play.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { GameEvent } from '../events/event.ts';
import type { Action } from '../golf/action.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import { rebuild } from '../reducer/rebuild.ts';
import { type AppendOutcome, idsOf } from '../store/append-outcome.ts';
import { ConcurrencyError } from '../store/errors.ts';
import type { EventStore } from '../store/event-store.ts';

/** What a recorded game gets from outside: its events go to the store. */
export type RecorderServices = Omit<GameServices, 'emitter' | 'emitsEvents'>;

/** What came of an action in memory and in the store. */
export type RecordedOutcome =
  /** Happened, and is in the store. */
  | { readonly status: 'recorded'; readonly events: readonly GameEvent[] }
  /** Against the rules of the game as it is in memory; nothing happened. */
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** Another writer was faster. Nothing happened; the game in memory now is what the store holds. */
  | { readonly status: 'conflict'; readonly error: ConcurrencyError };

/** A game that was asked for and is not in the store. */
export class UnknownGameError extends Error {
  override readonly name = 'UnknownGameError';
  readonly gameId: string;

  constructor(gameId: string) {
    super(`game ${gameId}: expected events in the store, found none`);
    this.gameId = gameId;
  }
}

/** A game in memory beside its log in a store, and never ahead of it. */
export class Recorder {
  readonly #gameId: string;
  readonly #services: RecorderServices;
  readonly #store: EventStore;
  #game: Game;
  /** The table as it was when the store last agreed. */
  #stored: TableView;
  #told: GameEvent[] = [];
  /** True while it is unknown whether the store holds what memory holds. */
  #isDoubtful = false;
  /** The end of the queue: actions are done one after another. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(gameId: string, services: RecorderServices, store: EventStore, game: Game) {
    this.#gameId = gameId;
    this.#services = services;
    this.#store = store;
    this.#game = game;
    this.#stored = copyOfTable(game.table);
    this.#listen();
  }

  /**
   * A new game, its first event stored. Created again, by the same setup at the same moment, it is the game that is
   * there: who lost the answer may ask again. Throws `ConcurrencyError` if the store has another game of that id, and
   * whatever the store throws.
   */
  static async create(setup: GameSetup, services: RecorderServices, store: EventStore): Promise<Recorder> {
    const told: GameEvent[] = [];
    const game = Game.create(setup, { ...services, emitter: (event) => told.push(event) });
    const [outcome] = await store.appendBatches([told]);
    // One batch in, one outcome out.
    idsOf(outcome as AppendOutcome);
    if (outcome?.status === 'already_written') return Recorder.open(setup.game_id, services, store);
    return new Recorder(setup.game_id, services, store, game);
  }

  /** The game as the store holds it. Throws `UnknownGameError`, and `ContradictionError` for a log that cannot be. */
  static async open(gameId: string, services: RecorderServices, store: EventStore): Promise<Recorder> {
    const game = await restore(gameId, services, store);
    return new Recorder(gameId, services, store, game);
  }

  /** The table as it is in the store, as far as this process knows: never one whose events are still under way. */
  get table(): TableView {
    return this.#stored;
  }

  /** What may be asked for now, if nothing is under way. */
  legalActions(): readonly Action[] {
    return this.#game.legalActions();
  }

  /**
   * Asks for an action, after all that were asked for before. Throws what the store throws when it is unknown whether
   * the events arrived; the next action then begins by rebuilding the game from the store.
   */
  act(action: Action): Promise<RecordedOutcome> {
    const outcome = this.#last.then(() => this.#actNow(action));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #actNow(action: Action): Promise<RecordedOutcome> {
    if (this.#isDoubtful) await this.#rebuild();
    const outcome = this.#game.act(action);
    if (!outcome.accepted) return { status: 'refused', refusal: outcome.refusal };
    const events = this.#told;
    this.#told = [];
    // From here until the store has answered, the game is ahead of it.
    this.#isDoubtful = true;
    try {
      await this.#store.appendBatch(events);
    } catch (error) {
      this.#goOnWith(Game.restore(this.#stored, this.#services));
      if (!(error instanceof ConcurrencyError)) throw error;
      await this.#rebuild();
      return { status: 'conflict', error };
    }
    this.#isDoubtful = false;
    this.#stored = copyOfTable(this.#game.table);
    return { status: 'recorded', events };
  }

  async #rebuild(): Promise<void> {
    this.#goOnWith(await restore(this.#gameId, this.#services, this.#store));
    this.#stored = copyOfTable(this.#game.table);
    this.#isDoubtful = false;
  }

  #goOnWith(game: Game): void {
    this.#game = game;
    this.#told = [];
    this.#listen();
  }

  #listen(): void {
    this.#game.setEmitter((event) => this.#told.push(event));
  }
}

async function restore(gameId: string, services: RecorderServices, store: EventStore): Promise<Game> {
  const events = await store.getEvents(gameId);
  if (events.length === 0) throw new UnknownGameError(gameId);
  return Game.restore(rebuild(events, { decks: services.decks }), services);
}
