/** A script without one of its players: his moves go, and his cards go under the deck, so that the others keep theirs. */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';
import { withoutMoves } from './delete-moves.ts';

export function withoutPlayer(script: Script, id: string): Script {
  const seat = seatOf(script.moves, id);
  const moves = new Set(
    script.moves.flatMap((move, index) => (move.player_id === id && move.type !== 'next_round' ? [index] : [])),
  );
  const rest = withoutMoves(script, moves);
  return {
    ...rest,
    moves: rest.moves.map(
      (move): Action => (move.player_id === id ? { ...move, player_id: script.setup.host_id } : move),
    ),
    decks: rest.decks.map((deck) => withoutHand(deck, seat)),
  };
}

/** The seat among those who sit there at the start. */
function seatOf(moves: readonly Action[], id: string): number {
  const seated: string[] = [];
  for (const move of moves) {
    if (move.type === 'start_game') break;
    if (move.type === 'join') seated.push(move.player_id);
    if (move.type === 'leave') seated.splice(seated.indexOf(move.player_id), 1);
  }
  return seated.indexOf(id);
}

function withoutHand(deck: readonly Card[], seat: number): Card[] {
  const end = deck.length - seat * HAND_SIZE;
  const hand = deck.slice(end - HAND_SIZE, end);
  return seat < 0 ? [...deck] : [...hand, ...deck.slice(0, end - HAND_SIZE), ...deck.slice(end)];
}
