/** Scripts without some of their moves. */
import type { OpenScript, SubjectStep } from '../../subject-play.ts';

/** Without what was refused: all of it; then all of it but the last, which may be what fails. */
export function* withoutRefused(script: OpenScript, steps: readonly SubjectStep[]): Generator<OpenScript> {
  // The first step is the making of the game; a move that was not answered has none.
  const refused = script.moves.flatMap((_, index) => (steps[index + 1]?.accepted === false ? [index] : []));
  if (refused.length > 0) yield without(script, new Set(refused));
  if (refused.length > 1) yield without(script, new Set(refused.slice(0, -1)));
}

/** Chunks cut out from the end: halves, quarters, and so on down to single moves; then pairs apart. */
export function* fewerMoves(script: OpenScript): Generator<OpenScript> {
  const { moves } = script;
  for (let size = Math.ceil(moves.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = moves.length; end > 0; end -= size) {
      const from = Math.max(0, end - size);
      yield { ...script, moves: moves.toSpliced(from, end - from) };
    }
  }
  if (moves.length > PAIRED_MOVES_MAX) return;
  for (let later = moves.length - 1; later > 0; later -= 1)
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) yield without(script, new Set([earlier, later]));
}

/** Pairs grow with the square of the moves; above this, single cuts bring more. */
const PAIRED_MOVES_MAX = 24;

function without(script: OpenScript, deleted: ReadonlySet<number>): OpenScript {
  return { ...script, moves: script.moves.filter((_, index) => !deleted.has(index)) };
}
