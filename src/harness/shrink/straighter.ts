/**
 * Scripts that get to the same hands sooner. The shrinker owns the deck, so a card that somebody draws and keeps can be
 * dealt to him at once, and turning it up is then one move instead of two or three. That takes house rules which the
 * failing game may not have had; if the fault does not care, they are on.
 */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { GameOptions } from '../../golf/options.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { turnsOf } from './cuts.ts';
import { startsRound, withoutMoves } from './delete-moves.ts';
import { straightRound } from './straight-round.ts';
import { type Step, walk } from './walk.ts';

/** Every round that was played to its end, as the shortest one with the same hands and the same finisher. */
export function* straighterRounds(script: Script, subject: Subject): Generator<Script> {
  const { steps, last } = walk(script, subject);
  const starts = steps.flatMap(({ move }, index) => (startsRound(move) ? [index] : []));
  const moves = steps.slice(0, starts[0] ?? 0).map(({ move }) => move);
  const decks: (readonly Card[])[] = [];
  let straightened = 0;
  for (const [round, start] of starts.entries()) {
    const end = starts[round + 1] ?? steps.length;
    const dealt = steps[start + 1]?.table ?? last;
    const ended = steps[end]?.table ?? last;
    const straight = dealt && ended && straightRound(dealt, ended);
    // The start was a step, and a round that started has a deck.
    moves.push((steps[start] as Step).move);
    if (straight !== undefined) straightened += 1;
    moves.push(...(straight?.moves ?? steps.slice(start + 1, end).map(({ move }) => move)));
    decks.push(straight?.deck ?? script.decks[round] ?? []);
  }
  if (straightened === 0) return;
  const quick = withOptions(script, { flip_as_action: true, knock_early: true, initial_flips: 2 });
  yield { ...quick, decks, moves };
}

/** Single turns, then all turns, as one move each; and the game with another number of cards turned up at first. */
export function* straighterTurns(script: Script, subject: Subject): Generator<Script> {
  yield* otherInitialFlips(script, subject);
  const { steps } = walk(script, subject);
  const turns = turnsOf(steps.map(({ move }) => move));
  yield straightenedTurns(script, steps, turns);
  for (const turn of turns) yield straightenedTurns(script, steps, [turn]);
  for (const turn of turns) if (isBegun(script.moves[turn[0] ?? 0])) yield knockedTurn(script, turn);
}

function* otherInitialFlips(script: Script, subject: Subject): Generator<Script> {
  const { initial_flips } = script.setup.options;
  const others = script.moves.filter(({ type }) => type !== 'flip_initial');
  if (initial_flips > 0) yield { ...withOptions(script, { initial_flips: 0 }), moves: others };
  if (initial_flips === 2) return;
  const more = withOptions(script, { initial_flips: 2 });
  const { steps } = walk({ ...script, moves: others }, subject);
  const moves = steps.flatMap(({ move }, index): Action[] => {
    const dealt = steps[index + 1]?.table;
    if (!startsRound(move) || dealt === undefined) return [move];
    return [
      move,
      ...dealt.players.map(({ id }): Action => ({ type: 'flip_initial', player_id: id, positions: [0, 1] })),
    ];
  });
  yield { ...more, moves };
}

/** Each turn that ends with a card in some place of the hand becomes the flip of that card, which is dealt there. */
function straightenedTurns(script: Script, steps: readonly Step[], turns: readonly (readonly number[])[]): Script {
  const gone = new Set<number>();
  const flips = new Map<number, Action>();
  const deals: { round: number; index: number; card: Card }[] = [];
  for (const turn of turns) {
    const [first = 0] = turn;
    const kept = turn
      .map((index) => steps[index])
      .find((step) => step?.move.type === 'swap' || step?.move.type === 'flip');
    if (kept === undefined || (kept.move.type !== 'swap' && kept.move.type !== 'flip')) continue;
    const { move, table } = kept;
    const seat = table.players.findIndex(({ id }) => id === move.player_id);
    const isDown = table.players[seat]?.cards[move.position]?.face_up === false;
    for (const index of turn) gone.add(index);
    if (isDown) flips.set(first, { type: 'flip_as_action', player_id: move.player_id, position: move.position });
    if (move.type === 'swap' && table.drawn_card !== null)
      deals.push({ round: table.current_round - 1, index: seat * HAND_SIZE + move.position, card: table.drawn_card });
  }
  // Deleted first, so that the cards drawn leave the deck; what takes their place draws nothing.
  const rest = withoutMoves(script, gone);
  const moves = script.moves.flatMap((move, index) => flips.get(index) ?? (gone.has(index) ? [] : [move]));
  const decks = rest.decks.map((deck) => [...deck]);
  for (const { round, index, card } of deals) {
    const deck = decks[round];
    if (deck !== undefined) deck[deck.length - 1 - index] = card;
  }
  return { ...withOptions(rest, { flip_as_action: true }), decks, moves };
}

/** Whether a turn begins with this move. */
function isBegun(move: Action | undefined): boolean {
  return move?.type === 'draw' || move?.type === 'flip_as_action';
}

/** One turn as a knock, if the player has few cards face down by then. */
function knockedTurn(script: Script, [first = 0, ...others]: readonly number[]): Script {
  const move = script.moves[first] as Action;
  const knock: Action = { type: 'knock_early', player_id: move.player_id };
  const rest = withoutMoves(script, new Set([first, ...others]));
  return { ...withOptions(rest, { knock_early: true }), moves: rest.moves.toSpliced(first, 0, knock) };
}

function withOptions(script: Script, options: Partial<GameOptions>): Script {
  return { ...script, setup: { ...script.setup, options: { ...script.setup.options, ...options } } };
}
