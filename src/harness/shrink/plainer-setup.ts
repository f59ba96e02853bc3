/** The same moves with plainer options, counts, names and ids. */
import type { Action } from '../../golf/action.ts';
import { DEFAULT_OPTIONS, FLIP_MODES, type GameOptions, HOUSE_RULES } from '../../golf/options.ts';
import type { Script } from '../script.ts';
import { PLAINEST } from './decks.ts';
import { PLAIN } from './simplicity.ts';
import { withOptions } from './with-options.ts';

/** Options back to their defaults, all that differ at once and one by one; one round, one deck of cards. */
export function* plainerOptions(script: Script): Generator<Script> {
  // Object.keys of the default options gives the options' names.
  const names = Object.keys(DEFAULT_OPTIONS) as (keyof GameOptions)[];
  const odd = names.filter((name) => script.setup.options[name] !== DEFAULT_OPTIONS[name]);
  if (odd.length > 1) yield withDefaults(script, odd);
  for (const name of odd) yield withDefaults(script, [name]);
  // An option and the cards that it bites on can only go together.
  const plainCards = { ...script, decks: script.decks.map((deck) => deck.map(() => PLAINEST)) };
  for (const name of odd) yield withDefaults(plainCards, [name]);
  // One of several house rules, or modes, that do as well.
  for (const name of odd) {
    for (const other of HOUSE_RULES)
      if (!script.setup.options[other]) yield withOptions(withDefaults(script, [name]), { [other]: true });
  }
  for (const flip_mode of odd.includes('flip_mode') ? FLIP_MODES : []) yield withOptions(script, { flip_mode });
  for (const [index, move] of script.moves.entries()) {
    for (const plainer of plainerMoves(move)) yield { ...script, moves: script.moves.with(index, plainer) };
  }
}

function withDefaults(script: Script, names: readonly (keyof GameOptions)[]): Script {
  const defaults = Object.fromEntries(names.map((name) => [name, DEFAULT_OPTIONS[name]]));
  return withOptions(script, defaults);
}

function* plainerMoves(move: Action): Generator<Action> {
  if (move.type === 'join') {
    if (move.is_cpu || move.cpu_profile !== null) yield { ...move, is_cpu: false, cpu_profile: null };
    if (move.is_cpu) yield { ...move, is_cpu: false };
    if (move.cpu_profile !== null) yield { ...move, cpu_profile: null };
    if (move.cpu_profile !== null) yield { ...move, cpu_profile: 'cpu' };
  }
  if (move.type !== 'start_game') return;
  for (let num_rounds = 1; num_rounds < move.num_rounds; num_rounds += num_rounds) yield { ...move, num_rounds };
  for (let num_decks = 1; num_decks < move.num_decks; num_decks += 1) yield { ...move, num_decks };
}

/** Players called p1, p2, … in the order of coming, the first of them host; the room ROOM, and a plain seed and game id. */
export function* plainerSetup(script: Script): Generator<Script> {
  const { setup, moves } = script;
  const ids = [...new Set(moves.map((move) => move.player_id))];
  const [first] = ids;
  const plainNames = new Map(ids.map((id, index) => [id, `p${index + 1}`]));
  if (first !== undefined && first !== setup.host_id) yield renamed(withHost(script, first), plainNames);
  if (first !== setup.host_id && ids.includes(setup.host_id)) yield withHostFirst(script, ids);
  if (!ids.includes(setup.host_id)) yield { ...script, setup: { ...setup, host_id: first ?? 'p1' } };
  const plain = renamed(script, plainNames);
  const plainSetup = { ...plain.setup, game_id: PLAIN.game_id, room_code: PLAIN.room_code };
  yield { ...plain, setup: plainSetup, seed: PLAIN.seed };
  yield { ...plain, setup: plainSetup };
  yield plain;
  // Where the order of ids matters, it is kept.
  yield renamed(script, new Map([...ids].sort().map((id, index) => [id, `p${index + 1}`])));
  // Ids that matter are kept, and are what their owners are called.
  yield renamed(script, new Map(ids.map((id) => [id, id])));
  for (const id of ids)
    for (const name of plainNames.values()) if (!ids.includes(name)) yield renamed(script, new Map([[id, name]]));
  yield { ...script, setup: { ...setup, game_id: PLAIN.game_id } };
  yield { ...script, setup: { ...setup, room_code: PLAIN.room_code } };
  for (let seed = 0; seed < SEEDS; seed += 1) yield { ...script, seed: `${seed}` };
  for (const id of ids) if (id !== setup.host_id) yield withHost(script, id);
}

/** Seeds that are tried where the seed matters, for new decks are shuffled with it. */
const SEEDS = 20;

/** With other ids for some players, who are then called by them, too. */
export function renamed(script: Script, names: ReadonlyMap<string, string>): Script {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const moves = script.moves.map((move): Action => {
    const player_id = nameOf(move.player_id);
    const isNamed = move.type === 'join' && names.has(move.player_id);
    return isNamed ? { ...move, player_id, player_name: player_id } : { ...move, player_id };
  });
  return { ...script, setup: { ...script.setup, host_id: nameOf(script.setup.host_id) }, moves };
}

/** The host comes first, and everybody has a plain name. */
function withHostFirst(script: Script, ids: readonly string[]): Script {
  const { host_id } = script.setup;
  const isHostsJoin = (move: Action): boolean => move.type === 'join' && move.player_id === host_id;
  const moves = [...script.moves.filter(isHostsJoin), ...script.moves.filter((move) => !isHostsJoin(move))];
  const order = [host_id, ...ids.filter((id) => id !== host_id)];
  return renamed({ ...script, moves }, new Map(order.map((id, index) => [id, `p${index + 1}`])));
}

function withHost(script: Script, host_id: string): Script {
  const moves = script.moves.map(
    (move): Action => (move.type === 'start_game' ? { ...move, player_id: host_id } : move),
  );
  return { ...script, setup: { ...script.setup, host_id }, moves };
}
