/**
 * One seed makes one game: setup, decks, taste and moves, the same on every machine and in every process.
 */
import type { Action } from '../../golf/action.ts';
import type { Checker } from '../checker.ts';
import { type Beginning, type MoveSource, type Run, type RunOptions, runGame } from '../run-game.ts';
import type { Script } from '../script.ts';
import { ownSubject, type PlayableGame, type Subject } from '../subject.ts';
import { drawPlan, type GamePlan } from './draw-beginning.ts';
import type { Narrowing } from './narrowing.ts';
import { drawName } from './odd-text.ts';
import { Random } from './random.ts';
import { drawTaste, pickMove, type Taste, weigher } from './swarm.ts';

/** Most games end by themselves; some would not, or take too long. */
const MOVES_MAX = [40, 200, 400, 400] as const;
/** A game of all 18 rounds needs more. */
const MOVES_MAX_PER_ROUND = 200;
/** Share of lobbies in which somebody comes and goes, and of those that are empty once more before all come. */
const RESTLESS_LOBBY_SHARE = 0.1;
const EMPTIED_LOBBY_SHARE = 0.02;

/** Plays the game that `seed` makes, watched by the checkers. `narrowing`: what it has to keep to. */
export function runGeneratedGame(
  seed: string,
  subject: Subject,
  checkers: readonly Checker[],
  options: RunOptions = {},
  narrowing?: Narrowing,
): Run {
  const random = new Random(seed);
  const plan = drawPlan(seed, random, narrowing);
  return runGame(plan.beginning, moveSource(plan, random, narrowing), subject, checkers, options);
}

/** How the game begins that `seed` makes. */
export function beginningOf(seed: string): Beginning {
  return drawPlan(seed, new Random(seed)).beginning;
}

/** The script of the game that `seed` makes. */
export function generateScript(seed: string): Script {
  return runGeneratedGame(seed, ownSubject, []).played.script;
}

function moveSource(plan: GamePlan, random: Random, narrowing: Narrowing | undefined): MoveSource {
  const lobby = drawLobby(plan, random, narrowing !== undefined);
  const taste = drawTaste(random, plan.mayLeave);
  const movesMax =
    lobby.length + (plan.num_rounds > 3 ? plan.num_rounds * MOVES_MAX_PER_ROUND : random.pick(MOVES_MAX));
  let moves = 0;
  return (game) => {
    moves += 1;
    if (moves > movesMax) return undefined;
    return lobby[moves - 1] ?? nextMove(game, taste, random, narrowing);
  };
}

function nextMove(
  game: PlayableGame,
  taste: Taste,
  random: Random,
  narrowing: Narrowing | undefined,
): Action | undefined {
  const legal = game.legalActions();
  const actions = narrowing === undefined ? legal : legal.filter((action) => narrowing.allows(action, game.table));
  if (actions.length === 0) return undefined;
  const move = pickMove(actions, weigher(taste, game), random);
  // Positions are listed ascending; any order is legal.
  if (move.type === 'flip_initial' && random.chance(0.3))
    return { ...move, positions: random.shuffled(move.positions) };
  return move;
}

/** Players come, the host somewhere among them; then the host starts the game. `isPlain`: all who come stay. */
function drawLobby(plan: GamePlan, random: Random, isPlain: boolean): Action[] {
  const host = plan.beginning.setup.host_id;
  const joins = random.shuffled(plan.playerIds).map((player_id): Action => {
    const is_cpu = random.chance(0.3);
    const cpu_profile = is_cpu && random.chance(0.7) ? drawName(random, plan.oddity) : null;
    return { type: 'join', player_id, player_name: drawName(random, plan.oddity), is_cpu, cpu_profile };
  });
  if (!isPlain && random.chance(RESTLESS_LOBBY_SHARE)) joins.push(...comingAndGoing(joins, random));
  if (!isPlain && random.chance(EMPTIED_LOBBY_SHARE)) joins.unshift(...gone(joins));
  const hostNow = hostAfter(joins, host);
  return [...joins, { type: 'start_game', player_id: hostNow, num_decks: plan.num_decks, num_rounds: plan.num_rounds }];
}

/** One who has joined leaves, and perhaps comes back. */
function comingAndGoing(joins: readonly Action[], random: Random): Action[] {
  const joined = random.pick(joins);
  const leave: Action = {
    type: 'leave',
    player_id: joined.player_id,
    reason: random.pick(['left', 'disconnected', 'kicked']),
  };
  return joins.length > 2 && random.chance(0.5) ? [leave] : [leave, joined];
}

/** The first comes, finds nobody and leaves. */
function gone([first]: readonly Action[]): Action[] {
  return first === undefined ? [] : [first, { type: 'leave', player_id: first.player_id, reason: 'left' }];
}

/** Who is host after these joins and leavings of the lobby. */
function hostAfter(lobby: readonly Action[], firstHost: string): string {
  const seated: string[] = [];
  let host = firstHost;
  for (const { type, player_id } of lobby) {
    if (type === 'join') seated.push(player_id);
    else seated.splice(seated.indexOf(player_id), 1);
    if (type === 'leave' && player_id === host) host = seated[0] ?? host;
  }
  return host;
}
