/** Scripts without rounds, turns, moves and players. */
import type { Action } from '../../golf/action.ts';
import type { Script } from '../script.ts';
import { startsRound, withoutMoves, withoutRound } from './delete-moves.ts';
import { withoutPlayer } from './delete-player.ts';

export function* fewerRounds(script: Script): Generator<Script> {
  const starts = script.moves.flatMap((move, index) => (startsRound(move) ? [index] : []));
  for (let round = starts.length - 1; round >= 0 && starts.length > 1; round -= 1)
    yield withoutRound(script, starts, round);
}

/** Cuts of whole turns: halves, quarters, and so on down to single turns; then single moves; then pairs of turns. */
export function* fewerTurns(script: Script): Generator<Script> {
  const turns = turnsOf(script.moves);
  for (let size = Math.ceil(turns.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = turns.length; end > 0; end -= size) yield without(script, turns.slice(Math.max(0, end - size), end));
  }
  for (let index = script.moves.length - 1; index >= 0; index -= 1) yield withoutMoves(script, new Set([index]));
  if (turns.length > PAIRED_TURNS_MAX) return;
  for (let later = turns.length - 1; later > 0; later -= 1) {
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      yield without(script, [turns[later] ?? [], turns[earlier] ?? []]);
    }
  }
}

/** Pairs grow with the square of the turns; above this, single cuts bring more. */
const PAIRED_TURNS_MAX = 24;

function without(script: Script, turns: readonly (readonly number[])[]): Script {
  return withoutMoves(script, new Set(turns.flat()));
}

/** Indexes of the moves of each turn: a turn begins with a move that does not go on with the one before. */
export function turnsOf(moves: readonly Action[]): number[][] {
  const turns: number[][] = [];
  for (const [index, move] of moves.entries()) {
    const current = turns.at(-1);
    if (current !== undefined && GOES_ON.has(move.type)) current.push(index);
    else turns.push([index]);
  }
  return turns;
}

const GOES_ON: ReadonlySet<Action['type']> = new Set(['swap', 'discard', 'flip', 'skip_flip']);

export function* fewerPlayers(script: Script): Generator<Script> {
  const ids = new Set(script.moves.map((move) => move.player_id));
  for (const id of [...ids].reverse()) {
    const heir = [...ids].find((other) => other !== id);
    if (heir !== undefined) yield withoutPlayer(script, id, heir);
  }
}
