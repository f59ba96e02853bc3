/**
 * Pig, a game of one die. Whoever's turn it is rolls as often as he dares, and holds: then what he rolled is his. A one
 * loses what he rolled in this turn, and the turn. Who reaches the goal first has won.
 *
 * The game plays by changing itself, and tells what it did as events; `rebuild` (rebuild.ts) knows the events alone.
 */
import { createHash } from 'node:crypto';
import type { Acted, GameSubject, LiveGame, NewGame } from 'mulligan';
import { rebuild } from './rebuild.ts';

export interface PigAction {
  readonly type: 'roll' | 'hold';
  readonly player: string;
}

/** Numbered 1, 2, 3, … */
export type PigEvent = { readonly number: number } & (
  | { readonly type: 'game_started'; readonly players: readonly string[]; readonly goal: number }
  | { readonly type: 'die_rolled'; readonly player: string; readonly face: number }
  | { readonly type: 'held'; readonly player: string }
  | { readonly type: 'game_won'; readonly player: string }
);

export interface PigTable {
  readonly goal: number;
  readonly players: readonly { readonly id: string; readonly score: number }[];
  /** Whose turn it is; null when the game is over. */
  readonly turn: string | null;
  /** Rolled in this turn, and not yet anybody's. */
  readonly at_stake: number;
  readonly winner: string | null;
}

export const pig: GameSubject<PigAction, PigEvent, PigTable> = {
  about: {
    name: 'pig',
    version: '1',
    game: 'pig',
    legal_actions: true,
    refuses_disorder: true,
    plays: { players: { min: 2, max: 4 }, options: { goal: [20, 50, 100] } },
  },
  newGame: (setup) => new Pig(setup),
  rebuild,
};

class Pig implements LiveGame<PigAction, PigEvent, PigTable> {
  readonly events: readonly PigEvent[];
  readonly table: {
    goal: number;
    players: { id: string; score: number }[];
    turn: string | null;
    at_stake: number;
    winner: string | null;
  };
  readonly #seed: string;
  #seat = 0;
  #rolls = 0;
  #told = 0;

  constructor({ seed, players, options }: NewGame) {
    this.#seed = seed;
    const ids = players.map(({ id }) => id);
    // One of those that `about` lists.
    const goal = options.goal as number;
    const scores = ids.map((id) => ({ id, score: 0 }));
    this.table = { goal, players: scores, turn: ids[0] ?? null, at_stake: 0, winner: null };
    this.events = [{ ...this.#next(), type: 'game_started', players: ids, goal }];
  }

  legalActions(): readonly PigAction[] {
    const { turn, at_stake } = this.table;
    if (turn === null) return [];
    return at_stake === 0
      ? [{ type: 'roll', player: turn }]
      : [
          { type: 'roll', player: turn },
          { type: 'hold', player: turn },
        ];
  }

  act({ type, player }: PigAction): Acted<PigEvent> {
    if (this.table.turn === null) return { accepted: false, reason: 'the game is over' };
    if (player !== this.table.turn) return { accepted: false, reason: 'it is not your turn' };
    if (type === 'roll') return { accepted: true, events: [this.#roll(player)] };
    if (this.table.at_stake === 0) return { accepted: false, reason: 'you have rolled nothing yet' };
    return { accepted: true, events: this.#hold(player) };
  }

  #roll(player: string): PigEvent {
    const face = this.#die();
    if (face === 1) this.#endTurn();
    else this.table.at_stake += face;
    return { ...this.#next(), type: 'die_rolled', player, face };
  }

  #hold(player: string): PigEvent[] {
    const { table } = this;
    const held: PigEvent = { ...this.#next(), type: 'held', player };
    const seat = table.players[this.#seat];
    if (seat !== undefined) {
      seat.score += table.at_stake;
      if (seat.score >= table.goal) {
        table.at_stake = 0;
        table.turn = null;
        table.winner = player;
        return [held, { ...this.#next(), type: 'game_won', player }];
      }
    }
    this.#endTurn();
    return [held];
  }

  #endTurn(): void {
    this.table.at_stake = 0;
    this.#seat = (this.#seat + 1) % this.table.players.length;
    this.table.turn = this.table.players[this.#seat]?.id ?? null;
  }

  /** Chance comes from the seed alone, so that the same game can be played again. */
  #die(): number {
    this.#rolls += 1;
    const [byte = 0] = createHash('sha256').update(`${this.#seed}/${this.#rolls}`).digest();
    return 1 + (byte % 6);
  }

  #next(): { readonly number: number } {
    this.#told += 1;
    return { number: this.#told };
  }
}
