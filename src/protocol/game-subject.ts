/** A game on trial as an object of TypeScript: what `connectTo` asks within this process, and `serve` over its standard input and output. */
import type { About, Json, JsonObject, NewGame } from './messages.ts';

/** What a game says of itself; all but `name` and `game` may be left out. */
export type Described = Partial<Omit<About, 'protocol'>> & Pick<About, 'name' | 'game'>;

/**
 * A game on trial. Actions, events and tables are whatever the game has, as long as JSON can say it. Specification:
 * docs/subject-protocol.md.
 */
export interface GameSubject<Action extends object = JsonObject, Event = Json, Table extends object = JsonObject> {
  readonly about: Described;
  /** Makes a game, seats the players and starts it. The same setup must lead to the same game. */
  newGame(setup: NewGame): LiveGame<Action, Event, Table>;
  /** The table after the last of the events. Throws for events that cannot have happened. */
  rebuild(events: readonly Event[], game: Pick<NewGame, 'game_id' | 'decks'>): Table;
}

/** A subject of which nobody needs to know what its actions, events and tables are. */
export type AnyGameSubject = GameSubject<object, unknown, object>;

/** A game that is played by changing it. */
export interface LiveGame<Action extends object = JsonObject, Event = Json, Table extends object = JsonObject> {
  /** What was told when it was made. */
  readonly events: readonly Event[];
  /** As it is now; it may be the game's own and change with the next action. */
  readonly table: Table;
  /** Does what was asked for, or nothing at all and says why. Does not throw for what players ask. */
  act(action: Action): Acted<Event>;
  /** Only of a subject whose `about` says so. */
  legalActions?(): readonly Action[];
}

/** What came of an action: the events that it told, or why nothing was done. */
export type Acted<Event = Json> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly reason?: string };
