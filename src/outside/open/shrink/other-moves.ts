/** Scripts in which something else is done than was, of what the subject has listed as legal. */
import type { JsonObject } from '../../../protocol/messages.ts';
import type { OpenScript, SubjectStep } from '../../subject-play.ts';
import { isSimplerMove } from './open-simplicity.ts';

/** The beginning of the script and one other move: the earliest beginnings first. */
export function* otherEndings(script: OpenScript, steps: readonly SubjectStep[]): Generator<OpenScript> {
  for (const [index] of script.moves.slice(0, -1).entries()) {
    const beginning = script.moves.slice(0, index);
    for (const other of listedAt(steps, index)) yield { ...script, moves: [...beginning, other] };
  }
}

/** One move done more simply, the plainest first; then two neighbours the other way round. */
export function* otherMoves(script: OpenScript, steps: readonly SubjectStep[]): Generator<OpenScript> {
  const { moves } = script;
  for (const [index, move] of moves.entries()) {
    for (const other of listedAt(steps, index))
      if (isSimplerMove(other, move)) yield { ...script, moves: moves.with(index, other) };
  }
  for (const [index, move] of moves.entries()) {
    const next = moves[index + 1];
    if (next !== undefined && isSimplerMove(next, move))
      yield { ...script, moves: moves.with(index, next).with(index + 1, move) };
  }
}

/** What could be done instead of a move, the plainest first. */
function listedAt(steps: readonly SubjectStep[], move: number): JsonObject[] {
  const listed = [...(steps[move]?.legal ?? [])];
  return listed.sort((one, other) => (isSimplerMove(one, other) ? -1 : 1));
}
