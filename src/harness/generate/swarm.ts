/**
 * Swarm weights: each game draws its own taste for moves and keeps it. Uniform play is blind: it hardly ever empties a
 * deck or goes out by a knock; games that refuse a kind of move, or love one, get there.
 */
import type { Action, ActionType } from '../../golf/action.ts';
import type { Phase } from '../../golf/table-view.ts';
import type { PlayableGame } from '../subject.ts';
import type { Random } from './random.ts';

/** How much a game likes each kind of move; 0 is never, unless nothing else is left. */
export type Swarm = Readonly<Record<ActionType, number>>;

const WEIGHTS = [0, 0.2, 1, 1, 4] as const;
/** Share of games in which somebody may leave once the game has started. */
const LEAVER_SHARE = 0.3;
/** Weights of one leaving action: there are three for each player, and one is enough to end many games. */
const LEAVE_WEIGHTS = [0.002, 0.005, 0.02] as const;
/** Share of those games in which leaving has a phase of its own, in which it is common: most phases are short. */
const LEAVING_PHASE_SHARE = 0.4;
/** Weights of one leaving action in such a phase, beside the weights of what else can be done in it. */
const PHASE_LEAVE_WEIGHTS: readonly (readonly [Phase, number])[] = [
  ['initial_flip', 2],
  ['initial_flip', 0.5],
  ['final_turn', 0.15],
  ['round_over', 0.3],
];

function drawSwarm(random: Random, mayLeave: boolean): Swarm {
  const weight = (): number => random.pick(WEIGHTS);
  return {
    join: 1,
    start_game: 1,
    next_round: 1,
    flip_initial: 1,
    draw: 1,
    swap: weight(),
    discard: weight() * SWAPS_PER_DISCARD,
    flip: weight(),
    skip_flip: weight(),
    flip_as_action: weight(),
    knock_early: weight() * 2,
    leave: mayLeave && random.chance(LEAVER_SHARE) ? random.pick(LEAVE_WEIGHTS) : 0,
  };
}

/** Six swaps are listed beside one discard. */
const SWAPS_PER_DISCARD = 4;

/** One of the actions, of whatever game, by weight; any of them if the weights leave none. `actions` must not be empty. */
export function pickMove<A>(actions: readonly A[], weightOf: (action: A) => number, random: Random): A {
  let total = 0;
  for (const action of actions) total += weightOf(action);
  if (total === 0) return random.pick(actions);
  let rest = random.fraction() * total;
  for (const action of actions) {
    rest -= weightOf(action);
    if (rest < 0) return action;
  }
  return random.pick(actions);
}

/** What a game's taste makes of the table: the drawing pile it prefers, and whether it covers or uncovers. */
export interface Taste {
  readonly swarm: Swarm;
  /** Weight of drawing from the discard pile beside 1 for the deck. */
  readonly discardPile: number;
  /** Weight of swapping with a card that lies face up beside 1 for one face down. */
  readonly swapFaceUp: number;
  /** The phase in which leaving is common, and its weight there. */
  readonly leaving: readonly [Phase, number] | undefined;
}

export function drawTaste(random: Random, mayLeave: boolean): Taste {
  const swarm = drawSwarm(random, mayLeave);
  return {
    swarm,
    discardPile: random.pick([0, 0.1, 1]),
    swapFaceUp: random.pick([0.05, 0.5, 1]),
    leaving: swarm.leave > 0 && random.chance(LEAVING_PHASE_SHARE) ? random.pick(PHASE_LEAVE_WEIGHTS) : undefined,
  };
}

/** Weighs an action at this table. */
export function weigher(taste: Taste, game: PlayableGame): (action: Action) => number {
  return (action) => {
    const weight = taste.swarm[action.type];
    if (action.type === 'draw') return action.source === 'deck' ? weight : weight * taste.discardPile;
    if (action.type === 'leave' && taste.leaving?.[0] === game.table.phase) return taste.leaving[1];
    if (action.type === 'swap') return isFaceUp(game, action.position) ? weight * taste.swapFaceUp : weight;
    return weight;
  };
}

function isFaceUp({ table }: PlayableGame, position: number): boolean {
  return (
    table.current_player_idx !== null && table.players[table.current_player_idx]?.cards[position]?.face_up === true
  );
}
