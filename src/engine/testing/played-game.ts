/** A game that tests play: short words for actions, stacked decks, all events kept. */
import type { GameEvent } from '../../events/event.ts';
import type { LeaveReason } from '../../events/event-data.ts';
import type { Action } from '../../golf/action.ts';
import { faceUp } from '../../golf/card.ts';
import { type DeckSource, stackedDecks } from '../../golf/deck-source.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../../golf/options.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { DrawSource, PlayerView, TableView } from '../../golf/table-view.ts';
import { cards } from '../../golf/testing/cards.ts';
import { Game, type GameSetup } from '../game.ts';
import type { GameServices } from '../play.ts';
import type { Refusal } from '../refusal.ts';

export const GAME_ID = '0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5b';

/** No player turns a card up before the first turn. */
export const NO_FLIPS = { initial_flips: 0 } as const;

export class PlayedGame {
  readonly game: Game;
  readonly events: GameEvent[];

  private constructor(game: Game, events: GameEvent[]) {
    this.game = game;
    this.events = events;
  }

  /** A lobby, nobody in it; `ann` is the host. */
  static create(options: Partial<GameOptions> = {}, services: Partial<GameServices> = {}): PlayedGame {
    const events: GameEvent[] = [];
    return new PlayedGame(Game.create(setupWith(options), servicesWith(events, services)), events);
  }

  /** A game played on from this table. */
  static restore(view: TableView, services: Partial<GameServices> = {}): PlayedGame {
    const events: GameEvent[] = [];
    return new PlayedGame(Game.restore(view, servicesWith(events, services)), events);
  }

  get table(): TableView {
    return this.game.table;
  }

  player(id: string): PlayerView {
    const player = this.table.players.find((one) => one.id === id);
    if (player === undefined) throw new Error(`expected ${id} at the table`);
    return player;
  }

  /** Who is to play. */
  get current(): string | undefined {
    return this.table.players[this.table.current_player_idx ?? -1]?.id;
  }

  get lastEvent(): GameEvent | undefined {
    return this.events.at(-1);
  }

  /** Does it. Throws if the engine refuses. */
  act(action: Action): this {
    const outcome = this.game.act(action);
    if (!outcome.accepted) throw new Error(`expected ${JSON.stringify(action)} to happen, found ${outcome.refusal}`);
    return this;
  }

  /** Why the action does not happen. Throws if it does. */
  refusalOf(action: Action): Refusal {
    const outcome = this.game.act(action);
    if (outcome.accepted) throw new Error(`expected ${JSON.stringify(action)} to be refused`);
    return outcome.refusal;
  }

  join(...ids: string[]): this {
    for (const id of ids) this.act(joining(id));
    return this;
  }

  start({ num_decks = 1, num_rounds = 1, host = 'ann' } = {}): this {
    return this.act({ type: 'start_game', player_id: host, num_decks, num_rounds });
  }

  leave(player_id: string, reason: LeaveReason = 'left'): this {
    return this.act({ type: 'leave', player_id, reason });
  }

  flipInitial(player_id: string, ...positions: number[]): this {
    return this.act({ type: 'flip_initial', player_id, positions });
  }

  draw(player_id: string, source: DrawSource = 'deck'): this {
    return this.act({ type: 'draw', player_id, source });
  }

  swap(player_id: string, position: number): this {
    return this.act({ type: 'swap', player_id, position });
  }

  discard(player_id: string): this {
    return this.act({ type: 'discard', player_id });
  }

  flip(player_id: string, position: number): this {
    return this.act({ type: 'flip', player_id, position });
  }

  nextRound(player_id: string): this {
    return this.act({ type: 'next_round', player_id });
  }

  /** A whole turn that changes nothing but deck and discard pile. */
  pass(...ids: string[]): this {
    for (const id of ids) this.draw(id).discard(id);
    return this;
  }
}

export function joining(player_id: string): Extract<Action, { type: 'join' }> {
  return { type: 'join', player_id, player_name: player_id.toUpperCase(), is_cpu: false, cpu_profile: null };
}

export function setupWith(options: Partial<GameOptions> = {}): GameSetup {
  return { game_id: GAME_ID, room_code: 'GOLF', host_id: 'ann', options: { ...DEFAULT_OPTIONS, ...options } };
}

function servicesWith(events: GameEvent[], services: Partial<GameServices>): GameServices {
  return {
    seed: 'a seed',
    clock: () => '2026-03-01T12:00:00.000001Z',
    decks: stackedDecks([]),
    emitter: (event) => events.push(event),
    ...services,
  };
}

export interface StartWith {
  readonly ids?: readonly string[];
  readonly options?: Partial<GameOptions>;
  readonly decks?: DeckSource;
  readonly num_decks?: number;
  readonly num_rounds?: number;
}

/** A game that has begun, in round 1: with two players unless others are named, who turn up nothing before the first turn. */
export function startedGame({ ids = ['ann', 'bo'], options, decks, ...counts }: StartWith = {}): PlayedGame {
  const played = PlayedGame.create({ ...NO_FLIPS, ...options }, decks === undefined ? {} : { decks });
  return played.join(...ids).start(counts);
}

/** Decks from texts, one per round, each from its top: the hands in turn order, the first discard, what will be drawn. */
export function decksFromTop(...texts: string[]): DeckSource {
  return stackedDecks(texts.map((text) => cards(text).reverse()));
}

/** A copy of the table in which this player's cards lie face up at these positions. */
export function withFaceUp(table: TableView, id: string, positions: readonly number[]): TableView {
  const turn = (player: PlayerView): PlayerView => ({
    ...player,
    cards: player.cards.map((card, position) => (positions.includes(position) ? faceUp(card) : card)),
  });
  const copy = copyOfTable(table);
  return { ...copy, players: copy.players.map((player) => (player.id === id ? turn(player) : player)) };
}

/** Every card of the game, wherever it lies, as sorted text. */
export function allCards(table: TableView): string[] {
  const hands = table.players.flatMap((player) => player.cards);
  const drawn = table.drawn_card === null ? [] : [table.drawn_card];
  return [...hands, ...drawn, ...table.deck, ...table.discard, ...table.set_aside]
    .map(({ rank, suit }) => `${rank} ${suit}`)
    .sort();
}
