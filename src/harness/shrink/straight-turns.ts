/**
 * Games whose turns are one move instead of two or three. The shrinker owns the deck, so a card that somebody draws and
 * keeps can be dealt to him at once, and is then only turned up.
 */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { turnsOf } from './cuts.ts';
import { startsRound, withoutMoves } from './delete-moves.ts';
import { reseated } from './reseat.ts';
import { type Step, walk } from './walk.ts';
import { withOptions } from './with-options.ts';

/** All turns, then single ones, as one move each; and the game with another number of cards turned up at first. */
export function* straighterTurns(script: Script, subject: Subject): Generator<Script> {
  yield* otherInitialFlips(script, subject);
  const { steps } = walk(script, subject);
  const turns = turnsOf(steps.map(({ move }) => move)).filter(([first = 0]) => isBegun(script.moves[first]));
  yield straightenedTurns(script, steps, turns);
  for (const turn of turns) yield straightenedTurns(script, steps, [turn]);
  for (const turn of turns) yield knockedTurn(script, turn);
}

/** Whether a turn begins with this move. */
function isBegun(move: Action | undefined): boolean {
  return move?.type === 'draw' || move?.type === 'flip_as_action';
}

function* otherInitialFlips(script: Script, subject: Subject): Generator<Script> {
  const { initial_flips } = script.setup.options;
  const others = script.moves.filter(({ type }) => type !== 'flip_initial');
  if (initial_flips > 0) yield { ...withOptions(script, { initial_flips: 0 }), moves: others };
  if (initial_flips === 2) return;
  const { steps } = walk(script, subject);
  const moves = steps.flatMap(({ move }, index): Action[] => {
    const dealt = steps[index + 1]?.table;
    if (move.type === 'flip_initial') return [];
    if (!startsRound(move) || dealt === undefined) return [move];
    return [
      move,
      ...dealt.players.map(({ id }): Action => ({ type: 'flip_initial', player_id: id, positions: [0, 1] })),
    ];
  });
  const flipped = { ...withOptions(script, { initial_flips: 2 }), moves };
  yield reseated(flipped, subject);
  // The initial flips instead of everybody's first turn.
  const firstTurns = turnsOf(moves)
    .filter(([first = 0]) => isBegun(moves[first]))
    .slice(0, steps.at(-1)?.table.players.length);
  yield reseated(withoutMoves(flipped, new Set(firstTurns.flat())), subject);
}

/** A card that somebody has in the end, where it lies in the deck of its round: counted from the top. */
interface DealtCard {
  readonly round: number;
  readonly index: number;
  readonly card: Card;
}

/**
 * Each turn as the flip of one card. What was drawn and kept is dealt to its place at once; after a discard without a
 * flip some card is turned up.
 */
function straightenedTurns(script: Script, steps: readonly Step[], turns: readonly (readonly number[])[]): Script {
  const gone = new Set<number>();
  const flips = new Map<number, Action>();
  const deals: DealtCard[] = [];
  for (const turn of turns) {
    const [first = 0] = turn;
    const last = steps[turn.at(-1) ?? first];
    if (last === undefined || turn.length === 1) continue;
    const { move, table } = last;
    const seat = table.players.findIndex(({ id }) => id === move.player_id);
    const cards = table.players[seat]?.cards ?? [];
    const kept = move.type === 'swap' || move.type === 'flip' ? move.position : undefined;
    // The last one is the least likely to be turned up later.
    const position = kept ?? cards.findLastIndex((card) => !card.face_up);
    for (const index of turn) gone.add(index);
    if (cards[position]?.face_up === false)
      flips.set(first, { type: 'flip_as_action', player_id: move.player_id, position });
    if (move.type === 'swap' && table.drawn_card !== null)
      deals.push({ round: table.current_round - 1, index: seat * HAND_SIZE + position, card: table.drawn_card });
  }
  const rest = withoutMoves(script, gone, 'under');
  const moves = script.moves.flatMap((move, index) => flips.get(index) ?? (gone.has(index) ? [] : [move]));
  return { ...withOptions(rest, { flip_as_action: true }), decks: withDealt(rest.decks, deals), moves };
}

function withDealt(decks: Script['decks'], deals: readonly DealtCard[]): Script['decks'] {
  const changed = decks.map((deck) => [...deck]);
  for (const { round, index, card } of deals) {
    const deck = changed[round];
    if (deck !== undefined) deck[deck.length - 1 - index] = card;
  }
  return changed;
}

/** One turn as a knock, if the player has few cards face down by then. */
function knockedTurn(script: Script, [first = 0, ...others]: readonly number[]): Script {
  const move = script.moves[first] as Action;
  const knock: Action = { type: 'knock_early', player_id: move.player_id };
  const rest = withoutMoves(script, new Set([first, ...others]));
  return { ...withOptions(rest, { knock_early: true }), moves: rest.moves.toSpliced(first, 0, knock) };
}
