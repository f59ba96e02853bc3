/** A game on trial as an object of TypeScript: what `connectTo` asks within this process, and `serve` over its standard input and output. */
import type { About, Json, JsonObject, NewGame } from './messages.ts';

/** What a game says of itself; all but `name` and `game` may be left out. */
export type Described = Partial<Omit<About, 'protocol'>> & Pick<About, 'name' | 'game'>;

export interface GameSubject<
  Action extends JsonObject = JsonObject,
  Event extends Json = Json,
  Table extends JsonObject = JsonObject,
> {
  readonly about: Described;
  readonly newGame: (setup: NewGame) => LiveGame<Action, Event, Table>;
  /** The table after the last of the events. Throws for events that cannot have happened. */
  readonly rebuild: (events: readonly Event[], game: Pick<NewGame, 'game_id' | 'decks'>) => Table;
}

/** A game that is played by changing it. */
export interface LiveGame<
  Action extends JsonObject = JsonObject,
  Event extends Json = Json,
  Table extends JsonObject = JsonObject,
> {
  /** What was told when it was made. */
  readonly events: readonly Event[];
  /** As it is now; it may be the game's own and change with the next action. */
  readonly table: Table;
  act(action: Action): Acted<Event>;
  /** Only of a subject whose `about` says so. */
  legalActions?(): readonly Action[];
}

/** What came of an action: the events that it told, or why nothing was done. */
export type Acted<Event extends Json = Json> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly reason?: string };
