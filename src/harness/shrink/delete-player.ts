/** A script without one of its players: his moves go, and so do his cards, so that the others keep theirs. */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';
import { withoutMoves } from './delete-moves.ts';

/** If it is the host who goes, `heir` is host instead. */
export function withoutPlayer(script: Script, id: string, heir: string): Script {
  const staysForTable = (move: Action): boolean => move.type === 'next_round' || move.type === 'start_game';
  const moves = new Set(
    script.moves.flatMap((move, index) => (move.player_id === id && !staysForTable(move) ? [index] : [])),
  );
  const rest = withoutMoves(script, moves);
  return withSeatGiven(rest, script, id, heir);
}

/** `rest`: the script `whole` without moves of the player whose cards go and whose other moves are the heir's. */
function withSeatGiven(rest: Script, whole: Script, id: string, heir: string): Script {
  const seat = seatOf(whole.moves, id);
  return {
    ...rest,
    setup: whole.setup.host_id === id ? { ...whole.setup, host_id: heir } : whole.setup,
    moves: rest.moves.map((move): Action => (move.player_id === id ? { ...move, player_id: heir } : move)),
    decks: rest.decks.map((deck) => withoutHand(deck, seat)),
  };
}

/** The same without one of the players, but with all that he did on his turns, for somebody else to do. */
export function withHeir(script: Script, id: string, heir: string): Script {
  const comesAndGoes = (move: Action): boolean =>
    move.type === 'join' || move.type === 'leave' || move.type === 'flip_initial';
  const gone = new Set(
    script.moves.flatMap((move, index) => (move.player_id === id && comesAndGoes(move) ? [index] : [])),
  );
  return withSeatGiven(withoutMoves(script, gone), script, id, heir);
}

/** The seat among those who sit there at the start; −1 for somebody else. */
export function seatOf(moves: readonly Action[], id: string): number {
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
