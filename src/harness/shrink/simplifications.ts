/**
 * Simpler variants of a script, large cuts first. They need not be legal: what is refused is passed over when played.
 */
import type { Action } from '../../golf/action.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../../golf/options.ts';
import type { Script } from '../script.ts';
import { startsRound, withoutMoves, withoutRound } from './delete-moves.ts';
import { withoutPlayer } from './delete-player.ts';

export function* simplifications(script: Script): Generator<Script> {
  yield* fewerDecks(script);
  yield* fewerRounds(script);
  yield* shorter(script);
  yield* fewerPlayers(script);
  yield* smallerDecks(script);
  yield* plainer(script);
}

/** Decks of rounds that are no longer played may have lost cards to other cuts, and checkers look at what could come next. */
function* fewerDecks(script: Script): Generator<Script> {
  const rounds = script.moves.filter(startsRound).length;
  if (rounds < script.decks.length) yield { ...script, decks: script.decks.slice(0, rounds) };
}

function* fewerRounds(script: Script): Generator<Script> {
  const starts = script.moves.flatMap((move, index) => (startsRound(move) ? [index] : []));
  for (let round = starts.length - 1; round >= 0 && starts.length > 1; round -= 1)
    yield withoutRound(script, starts, round);
}

/** Cuts of whole turns: halves, quarters, and so on down to single turns; then single moves; then pairs of turns. */
function* shorter(script: Script): Generator<Script> {
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
function turnsOf(moves: readonly Action[]): number[][] {
  const turns: number[][] = [];
  for (const [index, move] of moves.entries()) {
    const current = turns.at(-1);
    if (current !== undefined && GOES_ON.has(move.type)) current.push(index);
    else turns.push([index]);
  }
  return turns;
}

const GOES_ON: ReadonlySet<Action['type']> = new Set(['swap', 'discard', 'flip', 'skip_flip']);

function* fewerPlayers(script: Script): Generator<Script> {
  const ids = new Set(script.moves.map((move) => move.player_id));
  for (const id of [...ids].reverse()) if (id !== script.setup.host_id) yield withoutPlayer(script, id);
}

/** Decks with fewer cards at the bottom: they run empty sooner. */
function* smallerDecks(script: Script): Generator<Script> {
  const players = new Set(script.moves.map((move) => move.player_id)).size;
  const dealt = players * HAND_SIZE + 1;
  for (const [round, deck] of script.decks.entries()) {
    for (let rest = 1; dealt + rest < deck.length; rest *= 2) {
      yield { ...script, decks: script.decks.with(round, deck.slice(-dealt - rest)) };
    }
  }
}

/** The same moves with plainer options, counts, positions, names and ids. */
function* plainer(script: Script): Generator<Script> {
  for (const option of Object.keys(DEFAULT_OPTIONS) as (keyof GameOptions)[]) {
    // Object.keys of the default options gives the options' names.
    if (script.setup.options[option] !== DEFAULT_OPTIONS[option]) yield withOption(script, option);
  }
  yield withPlainNames(script);
  for (const [index, move] of script.moves.entries()) {
    for (const simpler of plainerMoves(move)) yield { ...script, moves: script.moves.with(index, simpler) };
  }
}

function withOption(script: Script, option: keyof GameOptions): Script {
  const options = { ...script.setup.options, [option]: DEFAULT_OPTIONS[option] };
  return { ...script, setup: { ...script.setup, options } };
}

function* plainerMoves(move: Action): Generator<Action> {
  switch (move.type) {
    case 'start_game':
      if (move.num_rounds > 1) yield { ...move, num_rounds: 1 };
      if (move.num_rounds > 2) yield { ...move, num_rounds: 2 };
      if (move.num_decks > 1) yield { ...move, num_decks: 1 };
      return;
    case 'join':
      if (move.is_cpu || move.cpu_profile !== null) yield { ...move, is_cpu: false, cpu_profile: null };
      return;
    case 'swap':
    case 'flip':
    case 'flip_as_action':
      for (let position = 0; position < move.position; position += 1) yield { ...move, position };
      return;
    case 'flip_initial':
      yield { ...move, positions: move.positions.map((_, index) => index) };
      return;
    default:
      return;
  }
}

/** Players called p1, p2, … in the order of their first move, the room ROOM. */
function withPlainNames(script: Script): Script {
  const names = new Map<string, string>();
  for (const { player_id } of script.moves) if (!names.has(player_id)) names.set(player_id, `p${names.size + 1}`);
  const nameOf = (id: string): string => names.get(id) ?? 'p0';
  const moves = script.moves.map((move): Action => {
    const player_id = nameOf(move.player_id);
    return move.type === 'join' ? { ...move, player_id, player_name: player_id } : { ...move, player_id };
  });
  return { ...script, setup: { ...script.setup, room_code: 'ROOM', host_id: nameOf(script.setup.host_id) }, moves };
}
