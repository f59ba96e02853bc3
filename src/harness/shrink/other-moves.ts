/** Scripts in which something else is done than was: an earlier end, or a plainer move in the same place. */
import type { Action } from '../../golf/action.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { PLAINEST } from './decks.ts';
import { startsRound } from './delete-moves.ts';
import { actionCost } from './simplicity.ts';
import { walk } from './walk.ts';

/** The beginning of the script and one other move: the earliest beginnings first. */
export function* otherEndings(script: Script, subject: Subject): Generator<Script> {
  const { steps } = walk(script, subject);
  for (const [index, { move, legal }] of steps.slice(0, -1).entries()) {
    const beginning = script.moves.slice(0, index);
    for (const other of legal) {
      if (!isWorthTrying(other, move)) continue;
      yield { ...script, moves: [...beginning, other] };
    }
  }
}

/** One move done otherwise, the rest as it was; then two moves of a kind the other way round. */
export function* otherMoves(script: Script, subject: Subject): Generator<Script> {
  const { steps } = walk(script, subject);
  for (const [index, { move, legal }] of steps.entries()) {
    const plainer = legal.filter((other) => isWorthTrying(other, move) && isPlainer(other, move));
    // Not legal where the deck is empty, but it would be with one card more.
    if (move.type === 'draw' && move.source === 'discard')
      yield* doneOtherwise(script, index, { ...move, source: 'deck' });
    for (const other of plainer.sort((left, right) => actionCost(left) - actionCost(right)))
      yield* doneOtherwise(script, index, other);
  }
  for (const [index, move] of script.moves.entries()) {
    const next = script.moves[index + 1];
    if (next?.type === move.type && next.player_id < move.player_id)
      yield { ...script, moves: script.moves.with(index, next).with(index + 1, move) };
  }
}

/** Whether it costs less, or as much and is somebody earlier's. */
function isPlainer(other: Action, move: Action): boolean {
  const [cost, before] = [actionCost(other), actionCost(move)];
  return cost < before || (cost === before && other.player_id < move.player_id);
}

/** A card that is taken from the deck instead of the discard pile may be one card too many for a small deck. */
function* doneOtherwise(script: Script, index: number, other: Action): Generator<Script> {
  const moves = script.moves.with(index, other);
  yield { ...script, moves };
  if (other.type !== 'draw' || other.source !== 'deck') return;
  const round = script.moves.slice(0, index).filter(startsRound).length - 1;
  const deck = script.decks[round];
  if (deck !== undefined) yield { ...script, moves, decks: script.decks.with(round, [PLAINEST, ...deck]) };
}

/** Starts differ in nothing but counts, which have a pass of their own; of the reasons for leaving one is enough. */
function isWorthTrying(other: Action, move: Action): boolean {
  if (other.type === 'start_game') return false;
  return other.type !== 'leave' || other.reason === 'left' || move.type === 'leave';
}
