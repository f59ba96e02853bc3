/** The same game with the positions of hands called otherwise: whatever is touched first lies first. */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';
import { startsRound } from './delete-moves.ts';
import { seatOf } from './delete-player.ts';

/** For all players at once, then for each of them. Columns change with it, so the fault may be another. */
export function* plainerPositions(script: Script): Generator<Script> {
  const ids = [...new Set(script.moves.map(({ player_id }) => player_id))];
  const rounds = script.moves.filter(startsRound).length;
  let all = script;
  for (const id of ids) for (let round = 1; round <= rounds; round += 1) all = inOrderOfUse(all, id, round);
  yield all;
  for (const id of ids) for (let round = 1; round <= rounds; round += 1) yield inOrderOfUse(script, id, round);
}

/** One player's positions in one round, numbered in the order in which he touches them; his cards go along. */
function inOrderOfUse(script: Script, id: string, round: number): Script {
  const used: number[] = [];
  const newPositionOf = (position: number): number => {
    if (!used.includes(position)) used.push(position);
    return used.indexOf(position);
  };
  let current = 0;
  const moves = script.moves.map((move): Action => {
    if (startsRound(move)) current += 1;
    return current === round && move.player_id === id ? repositioned(move, newPositionOf) : move;
  });
  for (let position = 0; position < HAND_SIZE; position += 1) newPositionOf(position);
  const deck = script.decks[round - 1];
  const seat = seatOf(script.moves, id);
  if (deck === undefined || seat < 0) return { ...script, moves };
  return { ...script, moves, decks: script.decks.with(round - 1, withHandMoved(deck, seat, used)) };
}

function repositioned(move: Action, newPositionOf: (position: number) => number): Action {
  switch (move.type) {
    case 'flip_initial': {
      const sorted = [...move.positions].sort((left, right) => left - right);
      return { ...move, positions: sorted.map(newPositionOf) };
    }
    case 'swap':
    case 'flip':
    case 'flip_as_action':
      return { ...move, position: newPositionOf(move.position) };
    default:
      return move;
  }
}

/** `order`: the old position of what comes to lie at each. */
function withHandMoved(deck: readonly Card[], seat: number, order: readonly number[]): Card[] {
  const moved = [...deck];
  const indexOf = (position: number): number => deck.length - 1 - seat * HAND_SIZE - position;
  for (const [position, old] of order.entries()) {
    const card = deck[indexOf(old)];
    if (card !== undefined) moved[indexOf(position)] = card;
  }
  return moved;
}
