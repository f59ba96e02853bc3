/**
 * What may be done now, without trying it out. Asked before every move of every generated game, so each player's action
 * objects are made once and only listed afterwards.
 */
import type { Action } from '../golf/action.ts';
import { DECKS_MAX, HAND_SIZE, PLAYERS_MIN, ROUNDS_MAX } from '../golf/limits.ts';
import { LEAVE_REASONS } from './leave.ts';
import { currentPlayer, faceDownCount, findPlayer, type PlayerState, type TableState } from './table-state.ts';
import { KNOCK_CARDS_MAX } from './turn.ts';

const POSITIONS = Array.from({ length: HAND_SIZE }, (_, position) => position);

export class LegalActions {
  readonly #table: TableState;
  readonly #wishes = new Map<string, Wishes>();

  constructor(table: TableState) {
    this.#table = table;
  }

  /** A fresh list; the actions in it are shared and frozen. */
  now(): Action[] {
    const table = this.#table;
    const actions: Action[] = [];
    switch (table.phase) {
      case 'waiting':
        this.#addStarts(actions);
        break;
      case 'initial_flip':
        for (const player of table.players) {
          if (!player.initial_flip_done) actions.push(...this.#of(player).flipInitial);
        }
        break;
      case 'playing':
      case 'final_turn':
        this.#addTurn(actions);
        break;
      case 'round_over':
        for (const player of table.players) actions.push(this.#of(player).nextRound);
        break;
      case 'game_over':
        return actions;
    }
    for (const player of table.players) for (const action of this.#of(player).leave) actions.push(action);
    return actions;
  }

  #of(player: PlayerState): Wishes {
    const known = this.#wishes.get(player.id);
    if (known !== undefined) return known;
    const wishes = wishesOf(player.id, this.#table.options.initial_flips);
    this.#wishes.set(player.id, wishes);
    return wishes;
  }

  #addStarts(actions: Action[]): void {
    const { host_id, players } = this.#table;
    if (players.length < PLAYERS_MIN || findPlayer(this.#table, host_id) === undefined) return;
    for (let num_decks = 1; num_decks <= DECKS_MAX; num_decks += 1) {
      for (let num_rounds = 1; num_rounds <= ROUNDS_MAX; num_rounds += 1) {
        actions.push({ type: 'start_game', player_id: host_id, num_decks, num_rounds });
      }
    }
  }

  #addTurn(actions: Action[]): void {
    const table = this.#table;
    const player = currentPlayer(table);
    if (player === undefined) return;
    const wishes = this.#of(player);
    switch (table.turn_step) {
      case 'draw':
        if (table.deck.length > 0 || table.discard.length > 1) actions.push(wishes.drawDeck);
        if (table.discard.length > 0) actions.push(wishes.drawDiscard);
        if (table.options.flip_as_action) addFaceDown(actions, player, wishes.flipAsAction);
        if (table.options.knock_early && mayKnock(player)) actions.push(wishes.knockEarly);
        break;
      case 'play':
        for (const swap of wishes.swap) actions.push(swap);
        if (table.drawn_from === 'deck') actions.push(wishes.discard);
        break;
      case 'flip':
        addFaceDown(actions, player, wishes.flip);
        if (table.options.flip_mode === 'endgame') actions.push(wishes.skipFlip);
        break;
      case null:
        break;
    }
  }
}

function mayKnock(player: PlayerState): boolean {
  const count = faceDownCount(player);
  return count > 0 && count <= KNOCK_CARDS_MAX;
}

/** Adds, for each face-down card, the action at its position. */
function addFaceDown(actions: Action[], player: PlayerState, byPosition: readonly Action[]): void {
  // The position is below the length.
  for (let position = 0; position < byPosition.length; position += 1)
    if (player.cards[position]?.face_up === false) actions.push(byPosition[position] as Action);
}

type Wishes = ReturnType<typeof wishesOf>;

/** Every action object of one player. */
function wishesOf(player_id: string, initialFlips: number) {
  const at = (type: 'swap' | 'flip' | 'flip_as_action'): readonly Action[] =>
    POSITIONS.map((position): Action => Object.freeze({ type, player_id, position }));
  const frozen = (action: Action): Action => Object.freeze(action);
  return {
    drawDeck: frozen({ type: 'draw', player_id, source: 'deck' }),
    drawDiscard: frozen({ type: 'draw', player_id, source: 'discard' }),
    swap: at('swap'),
    discard: frozen({ type: 'discard', player_id }),
    flip: at('flip'),
    skipFlip: frozen({ type: 'skip_flip', player_id }),
    flipAsAction: at('flip_as_action'),
    knockEarly: frozen({ type: 'knock_early', player_id }),
    nextRound: frozen({ type: 'next_round', player_id }),
    leave: LEAVE_REASONS.map((reason) => frozen({ type: 'leave', player_id, reason })),
    flipInitial: positionSets(initialFlips).map((positions) => frozen({ type: 'flip_initial', player_id, positions })),
  };
}

/** Every set of one or two positions, ascending; none for zero. */
function positionSets(count: number): readonly (readonly number[])[] {
  if (count === 1) return POSITIONS.map((position) => [position]);
  if (count === 2) return POSITIONS.flatMap((first) => POSITIONS.slice(first + 1).map((second) => [first, second]));
  return [];
}
