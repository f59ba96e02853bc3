/**
 * The engine: plays a game by changing its own table, and tells each change as an event beside it (dual write).
 *
 * An action either is refused, with a named reason and nothing changed, or happens whole: all its changes are made and
 * all its events told, whatever the emitter does. Events are counted even while nobody listens, so a log that lacks
 * some shows it. Rule: docs/rules.md.
 */
import { parseEventValue } from '../events/codec.ts';
import type { Action } from '../golf/action.ts';
import type { GameOptions } from '../golf/options.ts';
import { isSettled, type TableView } from '../golf/table-view.ts';
import { flipInitial } from './initial-flip.ts';
import { leave } from './leave.ts';
import { LegalActions } from './legal-actions.ts';
import { join, startGame } from './lobby.ts';
import { type Emitter, type EmitterFailure, type GameServices, Play } from './play.ts';
import type { Refusal } from './refusal.ts';
import { nextRound, settle } from './round-end.ts';
import { newTable, type TableState, tableFrom } from './table-state.ts';
import { discard, draw, flip, flipAsAction, knockEarly, skipFlip, swap } from './turn.ts';

/** What makes a game before anybody joins it. Ids and texts are what `game_created` can tell. */
export interface GameSetup {
  /** A UUID in lower case. */
  readonly game_id: string;
  readonly room_code: string;
  readonly host_id: string;
  readonly options: GameOptions;
}

/** What came of an action: it happened, or it did not, for a reason of the rules, and nothing changed. */
export type Outcome =
  | { readonly accepted: true; readonly emitterFailures: readonly EmitterFailure[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** A table that cannot be played on from, because what its last action led to is not all told. */
export class UnsettledTableError extends Error {
  override readonly name = 'UnsettledTableError';

  constructor(table: TableView) {
    super(
      `game ${table.game_id}: expected a settled table, found one that owes ${table.owed_event} after event ${table.sequence_num}`,
    );
  }
}

const HAPPENED: Outcome = Object.freeze({ accepted: true, emitterFailures: Object.freeze([]) });

/**
 * A game of Golf in play, changed by its own actions, each of which is told as events right after the change. Rule:
 * docs/rules.md.
 */
export class Game {
  readonly #play: Play;
  readonly #legalActions: LegalActions;
  #busy = false;

  private constructor(table: TableState, services: GameServices) {
    this.#play = new Play(table, services);
    this.#legalActions = new LegalActions(table);
  }

  /**
   * A new game; tells `game_created`. Throws `InvalidEventError` for a setup that no event could tell. If the emitter
   * throws at that event, the first action that happens answers for it.
   */
  static create(setup: GameSetup, services: GameServices): Game {
    const { game_id, room_code, host_id, options } = parseSetup(setup);
    const game = new Game(newTable({ game_id, room_code, host_id, options }), services);
    game.#play.announce('game_created', null, { room_code, host_id, options: game.table.options });
    return game;
  }

  /** The game whose table this is; it plays on as the original would with the same services. Throws `UnsettledTableError`. */
  static restore(view: TableView, services: GameServices): Game {
    if (!isSettled(view)) throw new UnsettledTableError(view);
    return new Game(tableFrom(view), services);
  }

  /** The table as it is now and as it will be: a view of the engine's own state, not a copy. */
  get table(): TableView {
    return this.#play.table;
  }

  /** Who gets the events from now on; `undefined` for nobody. */
  setEmitter(emitter: Emitter | undefined): void {
    this.#play.emitter = emitter;
  }

  /** Asks for an action. Never throws for what players do; throws `DeckTooSmallError` for a deck source that cannot be dealt from. */
  act(action: Action): Outcome {
    if (this.#busy) return { accepted: false, refusal: 'busy' };
    this.#busy = true;
    try {
      const refusal = this.#attempt(action);
      if (refusal !== undefined) return { accepted: false, refusal };
      settle(this.#play);
      const emitterFailures = this.#play.takeFailures();
      return emitterFailures.length === 0 ? HAPPENED : { accepted: true, emitterFailures };
    } finally {
      this.#busy = false;
    }
  }

  /**
   * Everything that may be done now by those who are there, each an action that `act` accepts. Joining is not listed,
   * for anybody may come; initial flips are listed with ascending positions.
   */
  legalActions(): readonly Action[] {
    return this.#legalActions.now();
  }

  #attempt(action: Action): Refusal | undefined {
    const play = this.#play;
    if (play.table.phase === 'game_over') return 'game_over';
    switch (action.type) {
      case 'join':
        return join(play, action);
      case 'leave':
        return leave(play, action);
      case 'start_game':
        return startGame(play, action);
      case 'flip_initial':
        return flipInitial(play, action);
      case 'draw':
        return draw(play, action);
      case 'swap':
        return swap(play, action);
      case 'discard':
        return discard(play, action);
      case 'flip':
        return flip(play, action);
      case 'skip_flip':
        return skipFlip(play, action);
      case 'flip_as_action':
        return flipAsAction(play, action);
      case 'knock_early':
        return knockEarly(play, action);
      case 'next_round':
        return nextRound(play, action);
      default:
        return unknownAction(action);
    }
  }
}

/** The setup, checked as the event that will tell it. */
function parseSetup({ game_id, room_code, host_id, options }: GameSetup): GameSetup {
  parseEventValue({
    event_type: 'game_created',
    game_id,
    sequence_num: 1,
    timestamp: '1970-01-01T00:00:00.000000Z',
    player_id: null,
    data: { room_code, host_id, options },
  });
  return { game_id, room_code, host_id, options };
}

/** Reached only by callers without types. */
function unknownAction(_action: never): Refusal {
  return 'unknown_action';
}
