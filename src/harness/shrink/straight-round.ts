/** The shortest round with given hands at its end. */
import type { Action } from '../../golf/action.ts';
import { bareCard, type Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { TableView } from '../../golf/table-view.ts';

/** Two cards are turned up at first, two by one flip each, and the last two by a knock. */
const KNOCK_TURN = 2;
const FIRST_FLIPPED = 2;

/**
 * Moves and deck of a round that ends with the hands and the finisher of `ended`, if somebody went out in it and nobody
 * left. `dealt`: the table at its beginning. It takes two initial flips, `flip_as_action` and `knock_early`.
 */
export function straightRound(
  dealt: TableView,
  ended: TableView,
): { readonly moves: readonly Action[]; readonly deck: readonly Card[] } | undefined {
  const seats = ended.players.length;
  const first = dealt.current_player_idx;
  const finisher = ended.players.findIndex(({ id }) => id === ended.finisher_id);
  const isOver = ended.phase === 'round_over' || ended.phase === 'game_over';
  if (!isOver || first === null || finisher < 0 || seats !== dealt.players.length) return undefined;

  const flipsOf = ended.players.map(() => 0);
  const moves = ended.players.map(({ id }): Action => ({ type: 'flip_initial', player_id: id, positions: [0, 1] }));
  const out = ((finisher - first + seats) % seats) + KNOCK_TURN * seats;
  for (let turn = 0; turn < out + seats; turn += 1) {
    const seat = (first + turn) % seats;
    const player_id = ended.players[seat]?.id ?? '';
    const position = FIRST_FLIPPED + (flipsOf[seat] ?? 0);
    flipsOf[seat] = (flipsOf[seat] ?? 0) + 1;
    moves.push(turn === out ? { type: 'knock_early', player_id } : { type: 'flip_as_action', player_id, position });
  }
  const hands = ended.players.flatMap(({ cards }) => cards.slice(0, HAND_SIZE).map((card) => bareCard(card)));
  // The first discard does not matter to anybody's hand.
  const discard = ended.discard.slice(0, 1);
  return { moves, deck: [...hands, ...discard].reverse() };
}
