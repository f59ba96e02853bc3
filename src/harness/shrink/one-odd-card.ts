/** Beginnings of a small game in which one single card is not like the others: wherever it lies in the deck. */
import type { Action } from '../../golf/action.ts';
import type { Script } from '../script.ts';
import { PLAINEST } from './decks.ts';
import { startsRound } from './delete-moves.ts';
import { cardCost } from './simplicity.ts';

/** The work grows with moves times cards. */
const MOVES_MAX = 14;
const CARDS_MAX = 30;

/** The shortest beginnings first; then the same with every drawn card discarded. */
export function* oneOddCard(script: Script): Generator<Script> {
  const [deck = []] = script.decks;
  const odd = deck.find((card) => cardCost(card) > 0);
  const start = script.moves.findIndex(startsRound);
  if (odd === undefined || start < 0) return;
  if (script.decks.length > 1 || script.moves.length > MOVES_MAX || deck.length > CARDS_MAX) return;
  const plain = deck.map(() => PLAINEST);
  const { moves } = script;
  for (let length = start + 1; length <= moves.length; length += 1) {
    for (const way of [moves, moves.map(discarded)]) {
      if (way !== moves && !moves.slice(0, length).some(isSwap)) continue;
      for (const index of plain.keys())
        yield { ...script, moves: way.slice(0, length), decks: [plain.with(index, odd)] };
    }
  }
}

function isSwap({ type }: Action): boolean {
  return type === 'swap';
}

function discarded(move: Action): Action {
  return move.type === 'swap' ? { type: 'discard', player_id: move.player_id } : move;
}
