/** The shortest round with given hands at its end. */
import type { Action } from '../../golf/action.ts';
import { bareCard, type Card } from '../../golf/card.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';

/** Two cards are turned up at first, two by one flip each, and the last two by a knock. */
const KNOCK_TURN = 2;
const FIRST_FLIPPED = 2;

export interface StraightRound {
  readonly moves: readonly Action[];
  readonly deck: readonly Card[];
}

/**
 * Moves and deck of a round in which those of `ended` who are `staying` get the same hands, and the same one of them
 * goes out first; `undefined` if nobody of them did, or the round did not end. It takes two initial flips,
 * `flip_as_action` and `knock_early`.
 */
export function straightRound(
  ended: TableView,
  staying: ReadonlySet<string>,
  round: number,
): StraightRound | undefined {
  const players = ended.players.filter(({ id }) => staying.has(id));
  const finisher = players.findIndex(({ id }) => id === ended.finisher_id);
  const isOver = ended.phase === 'round_over' || ended.phase === 'game_over';
  if (!isOver || finisher < 0) return undefined;
  // The first deals the first round, and whoever sits after the dealer plays first.
  return { moves: straightMoves(players, round % players.length, finisher), deck: straightDeck(players, ended) };
}

function straightMoves(players: readonly PlayerView[], first: number, finisher: number): Action[] {
  const seats = players.length;
  const flips = players.map(() => 0);
  const moves = players.map(({ id }): Action => ({ type: 'flip_initial', player_id: id, positions: [0, 1] }));
  const out = ((finisher - first + seats) % seats) + KNOCK_TURN * seats;
  for (let turn = 0; turn < out + seats; turn += 1) {
    const seat = (first + turn) % seats;
    const player_id = players[seat]?.id ?? '';
    const flipped = flips[seat] ?? 0;
    flips[seat] = flipped + 1;
    moves.push(
      turn === out
        ? { type: 'knock_early', player_id }
        : { type: 'flip_as_action', player_id, position: FIRST_FLIPPED + flipped },
    );
  }
  return moves;
}

/** Nothing but what is dealt; the first discard does not matter to anybody's hand. */
function straightDeck(players: readonly PlayerView[], { discard }: TableView): Card[] {
  const hands = players.flatMap(({ cards }) => cards.map((card) => bareCard(card)));
  return [...hands, ...discard.slice(0, 1)].reverse();
}
