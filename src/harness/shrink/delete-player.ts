/** A script without one of its players: his moves go, and so do his cards, so that the others keep theirs. */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';
import { withoutMoves } from './delete-moves.ts';

/** If it is the host who goes, `heir` is host instead. */
export function withoutPlayer(script: Script, id: string, heir: string): Script {
  const seat = seatOf(script.moves, id);
  const staysForTable = (move: Action): boolean => move.type === 'next_round' || move.type === 'start_game';
  const moves = new Set(
    script.moves.flatMap((move, index) => (move.player_id === id && !staysForTable(move) ? [index] : [])),
  );
  const rest = withoutMoves(script, moves);
  return {
    ...rest,
    setup: script.setup.host_id === id ? { ...script.setup, host_id: heir } : script.setup,
    moves: rest.moves.map((move): Action => (move.player_id === id ? { ...move, player_id: heir } : move)),
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
  return seat < 0 ? [...deck] : [...deck.slice(0, end - HAND_SIZE), ...deck.slice(end)];
}
