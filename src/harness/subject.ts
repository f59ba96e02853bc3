/**
 * What is put on trial: an engine, a reducer and a codec, as plain functions. The project's own is the default; canaries,
 * mutants and other implementations are other subjects, handed to the same checkers.
 */
import { Game, type GameSetup, type Outcome } from '../engine/game.ts';
import type { Emitter, GameServices } from '../engine/play.ts';
import { parseEvent, serializeEvent } from '../events/codec.ts';
import type { GameEvent } from '../events/event.ts';
import type { Action } from '../golf/action.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from '../reducer/apply-event.ts';
import { emptyTable } from '../reducer/empty-table.ts';
import { type RebuildOptions, rebuild } from '../reducer/rebuild.ts';
import { type ReplayStep, replay } from '../reducer/replay.ts';

/** A game that can be asked to act and shows its table. */
export interface PlayableGame {
  /** The table now; it may be the game's own and change with the next action. */
  readonly table: TableView;
  /** Asks for an action. What the rules forbid is refused, and changes nothing. */
  act(action: Action): Outcome;
  /** Everything that may be done now by those who are there. */
  legalActions(): readonly Action[];
  /** Who gets the events from now on; `undefined` for nobody. */
  setEmitter(emitter: Emitter | undefined): void;
}

/** An engine, a reducer and a codec as plain functions. Spread `ownSubject` and put your own in the place of one. */
export interface Subject {
  /** A new game; it has told `game_created`. */
  readonly createGame: (setup: GameSetup, services: GameServices) => PlayableGame;
  /** The game whose table this is, ready to be played on. */
  readonly restoreGame: (table: TableView, services: GameServices) => PlayableGame;
  /** The table before the first event. */
  readonly emptyTable: (gameId: string) => TableView;
  /** The table after the event. Throws if the event cannot have happened. */
  readonly applyEvent: (table: TableView, event: GameEvent, decks: DeckSource) => TableView;
  /** The table that a log leads to, or its first events. Throws if they cannot have happened, or if there are too few. */
  readonly rebuild: (events: Iterable<GameEvent>, options: RebuildOptions) => TableView;
  /** The same, step by step. */
  readonly replay: (events: Iterable<GameEvent>, options: Pick<RebuildOptions, 'decks'>) => Iterable<ReplayStep>;
  /** One event as one line of JSON. */
  readonly serializeEvent: (event: GameEvent) => string;
  /** The event of a line. Throws for a line that is none. */
  readonly parseEvent: (text: string) => GameEvent;
}

/** The project's own engine, reducer and codec. */
export const ownSubject: Subject = {
  createGame: (setup, services) => Game.create(setup, services),
  restoreGame: (table, services) => Game.restore(table, services),
  emptyTable,
  applyEvent,
  rebuild,
  replay,
  serializeEvent,
  parseEvent,
};
