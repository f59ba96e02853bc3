/** A state that a campaign is to have seen, and the moment at which it is looked for. */
import type { GameEvent } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import type { TableView } from '../../golf/table-view.ts';

/** The table before an event, as far as states ask for it. */
export interface Before {
  readonly phase: TableView['phase'];
  readonly turn_step: TableView['turn_step'];
  readonly drawn_from: TableView['drawn_from'];
  readonly current_player_idx: number | null;
  readonly finisher_id: string | null;
  readonly next_dealer_id: string | null;
  readonly host_id: string;
  /** Ids of the players, by seat. */
  readonly ids: readonly string[];
}

export interface Moment {
  readonly event: GameEvent;
  /** Told by the same action, just before. */
  readonly previous: GameEvent | undefined;
  readonly before: Before;
  /** When all that the action led to has been told. */
  readonly table: TableView;
  /** Ids that have left in the lobby. */
  readonly lobbyLeavers: ReadonlySet<string>;
  /** Whether the game's decks were put in order by somebody. */
  readonly isStacked: boolean;
}

export interface ReachState {
  /** Words with hyphens: also the name of the file with its smallest game. */
  readonly name: string;
  /** What has happened, in a sentence. */
  readonly says: string;
  /** A state on the way to it: for telling how near a campaign came that missed it. */
  readonly after?: string;
  /** The events at which it is looked for; `game_created` is told before anything else. */
  readonly on: readonly EventType[];
  /** Whether the event shows it; every such event does unless there is a condition. */
  readonly when?: (moment: Moment) => boolean;
}
