/**
 * Scripts that get to the same hands sooner. The shrinker owns the deck, so a card that somebody draws and keeps can be
 * dealt to him at once, and turning it up is then one move instead of two or three. That takes house rules which the
 * failing game may not have had; if the fault does not care, they are on.
 */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { GameOptions } from '../../golf/options.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { turnsOf } from './cuts.ts';
import { startsRound, withoutMoves } from './delete-moves.ts';
import { reseated } from './reseat.ts';
import { straightRound } from './straight-round.ts';
import { type Step, walk } from './walk.ts';

/**
 * Every round that was played to its end, as the shortest one with the same hands and the same finisher; first with all
 * players, then only with those who were there at the end.
 */
export function* straighterRounds(script: Script, subject: Subject): Generator<Script> {
  const { steps, last } = walk(script, subject);
  if (last === undefined) return;
  const everybody = new Set(script.moves.map(({ player_id }) => player_id));
  const staying = new Set(last.players.map(({ id }) => id));
  for (const ids of staying.size < everybody.size ? [everybody, staying] : [everybody]) {
    const straight = straightGame(script, steps, last, ids);
    if (straight !== undefined) yield straight;
  }
  const only = lastRoundOnly(script, last, staying);
  if (only !== undefined) yield only;
}

/** The last round as the only one, with the hands moved around the table so that the first to play goes out. */
function lastRoundOnly(script: Script, last: TableView, staying: ReadonlySet<string>): Script | undefined {
  const finisher = last.players.findIndex(({ id }) => id === last.finisher_id);
  const seats = last.players.length;
  const players = last.players.map((player, seat) => ({
    ...player,
    cards: last.players[(seat + finisher - 1 + seats) % seats]?.cards ?? player.cards,
  }));
  const finisher_id = last.finisher_id && (players[1 % seats]?.id ?? null);
  const straight = straightRound({ ...last, players, finisher_id }, staying, 1);
  const start = script.moves.findIndex(startsRound);
  if (straight === undefined) return undefined;
  const moves = [...script.moves.slice(0, start + 1), ...straight.moves];
  return withOnly({ ...withOptions(script, QUICK), decks: [straight.deck], moves }, staying);
}

/** What a straight round takes. */
const QUICK: Partial<GameOptions> = { flip_as_action: true, knock_early: true, initial_flips: 2 };

/** `undefined` if no round can be made straight. */
function straightGame(
  script: Script,
  steps: readonly Step[],
  last: TableView,
  ids: ReadonlySet<string>,
): Script | undefined {
  const starts = steps.flatMap(({ move }, index) => (startsRound(move) ? [index] : []));
  const moves = steps.slice(0, starts[0] ?? 0).map(({ move }) => move);
  const decks: (readonly Card[])[] = [];
  let straightened = 0;
  for (const [round, start] of starts.entries()) {
    const end = starts[round + 1] ?? steps.length;
    const straight = straightRound(steps[end]?.table ?? last, ids, round + 1);
    if (straight !== undefined) straightened += 1;
    // The start was a step.
    moves.push((steps[start] as Step).move);
    moves.push(...(straight?.moves ?? steps.slice(start + 1, end).map(({ move }) => move)));
    decks.push(straight?.deck ?? script.decks[round] ?? []);
  }
  if (straightened === 0) return undefined;
  return withOnly({ ...withOptions(script, QUICK), decks, moves }, ids);
}

/** Without the moves of others; the host's duties go to the first who is there. */
function withOnly(script: Script, ids: ReadonlySet<string>): Script {
  const [first = script.setup.host_id] = ids;
  const host_id = ids.has(script.setup.host_id) ? script.setup.host_id : first;
  const moves = script.moves.flatMap((move): Action[] => {
    if (ids.has(move.player_id)) return [move];
    return startsRound(move) ? [{ ...move, player_id: host_id }] : [];
  });
  return { ...script, setup: { ...script.setup, host_id }, moves };
}

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
  yield reseated({ ...withOptions(script, { initial_flips: 2 }), moves }, subject);
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

function withOptions(script: Script, options: Partial<GameOptions>): Script {
  return { ...script, setup: { ...script.setup, options: { ...script.setup.options, ...options } } };
}
