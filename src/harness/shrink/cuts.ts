/** Scripts without rounds, turns, moves and players. */
import type { Action } from '../../golf/action.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { startsRound, withoutMoves, withoutRound } from './delete-moves.ts';
import { withHeir, withoutPlayer } from './delete-player.ts';
import { reseated } from './reseat.ts';

/** Without one of the rounds; then the same with its turns done by whoever's they then are. */
export function* fewerRounds(script: Script, subject?: Subject): Generator<Script> {
  const starts = script.moves.flatMap((move, index) => (startsRound(move) ? [index] : []));
  for (let round = starts.length - 1; round >= 0 && starts.length > 1; round -= 1) {
    const rest = withoutRound(script, starts, round);
    yield rest;
    if (subject !== undefined) yield reseated(rest, subject);
  }
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

/** Single turns and moves cut out, and what is left done by whoever's turn it then is. */
export function* fewerTurnsReseated(script: Script, subject: Subject): Generator<Script> {
  const turns = turnsOf(script.moves);
  for (const turn of turns.toReversed()) {
    yield reseated(without(script, [turn]), subject);
    yield reseated(withoutMoves(script, new Set(turn), 'under'), subject);
  }
  for (let index = script.moves.length - 1; index >= 0; index -= 1)
    yield reseated(withoutMoves(script, new Set([index])), subject);
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

/** Without one of the players; then with the others in his turns. */
export function* fewerPlayers(script: Script, subject?: Subject): Generator<Script> {
  const ids = new Set(script.moves.map((move) => move.player_id));
  for (const id of [...ids].reverse()) {
    const heir = [...ids].find((other) => other !== id);
    if (heir === undefined) continue;
    yield withoutPlayer(script, id, heir);
    if (subject === undefined) continue;
    yield reseated(withoutPlayer(script, id, heir), subject);
    yield reseated(withHeir(script, id, heir), subject);
  }
}
