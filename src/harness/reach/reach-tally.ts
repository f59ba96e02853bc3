/**
 * Counts in how many games each state of a list was reached.
 *
 * Method: states are looked for at the events that can show them, and in each game only until they are reached once. It
 * runs in every campaign, so nothing is made per event but what the next one is asked about.
 */
import type { GameEvent } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import type { Phase, TableView } from '../../golf/table-view.ts';
import type { Checker, WatchedGame, Watcher } from '../checker.ts';
import type { Before, Moment, ReachState } from './reach-state.ts';
import { type Reached, reachedOf } from './reached.ts';

interface Counted {
  readonly state: ReachState;
  games: number;
  /** The last game, by its number in this tally, that reached it. */
  lastGame: number;
}

export class ReachTally {
  readonly #counted: readonly Counted[];
  readonly #byType = new Map<EventType, Counted[]>();
  readonly #begunIn: Phase[] = [];
  #games = 0;
  #seed: string | undefined;

  constructor(states: readonly ReachState[]) {
    this.#counted = states.map((state) => ({ state, games: 0, lastGame: 0 }));
    for (const counted of this.#counted) {
      for (const type of counted.state.on) {
        const known = this.#byType.get(type);
        if (known === undefined) this.#byType.set(type, [counted]);
        else known.push(counted);
      }
    }
  }

  /** Watches games for the states and finds nothing wrong, ever. Games are watched one after another. */
  readonly checker: Checker = {
    name: 'reach',
    claim: 'Counts the states that games reach.',
    watch: (game) => this.#watch(game),
  };

  get reached(): Reached {
    return reachedOf(
      this.#counted.map(({ state }) => state),
      this.#games,
      this.counts,
    );
  }

  /** How many games reached each state, by its name, in the order of the list. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counted.map(({ state, games }) => [state.name, games]));
  }

  /** The phase in which each action began of the game that was watched last, its creation first. Lasts until the next game. */
  get begunIn(): readonly Phase[] {
    return this.#begunIn;
  }

  #watch({ isStacked, seed }: WatchedGame): Watcher {
    // One that was cut, because it took too long, comes again, and is the same game.
    if (seed !== this.#seed) this.#games += 1;
    this.#seed = seed;
    this.#begunIn.length = 0;
    const told: GameEvent[] = [];
    const lobbyLeavers = new Set<string>();
    const before: Mutable<Before> = { ...START };
    return {
      onEvent: (event) => {
        told.push(event);
        return undefined;
      },
      onSettled: ({ table }) => {
        let previous: GameEvent | undefined;
        for (const event of told) {
          this.#count({ event, previous, before, table, lobbyLeavers, isStacked });
          if (event.event_type === 'player_left' && before.phase === 'waiting') lobbyLeavers.add(event.player_id);
          previous = event;
        }
        told.length = 0;
        this.#begunIn.push(before.phase);
        remember(before, table);
        return undefined;
      },
    };
  }

  #count(moment: Moment): void {
    for (const counted of this.#byType.get(moment.event.event_type) ?? NONE) {
      if (counted.lastGame === this.#games) continue;
      const { when } = counted.state;
      if (when !== undefined && !when(moment)) continue;
      counted.lastGame = this.#games;
      counted.games += 1;
    }
  }
}

const NONE: readonly Counted[] = [];

const START: Before = {
  phase: 'waiting',
  turn_step: null,
  drawn_from: null,
  current_player_idx: null,
  finisher_id: null,
  next_dealer_id: null,
  host_id: '',
  ids: [],
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Written over, and not made anew for every move of every game. */
function remember(before: Mutable<Before>, table: TableView): void {
  before.phase = table.phase;
  before.turn_step = table.turn_step;
  before.drawn_from = table.drawn_from;
  before.current_player_idx = table.current_player_idx;
  before.finisher_id = table.finisher_id;
  before.next_dealer_id = table.next_dealer_id;
  before.host_id = table.host_id;
  if (table.players.length !== before.ids.length) before.ids = table.players.map(({ id }) => id);
}
