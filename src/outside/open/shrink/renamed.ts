/** Players under other ids, wherever these are: in the setup, and as values and keys of moves. */
import type { Json, JsonObject, NewGame } from '../../../protocol/messages.ts';
import type { OpenScript } from '../../subject-play.ts';

type Player = NewGame['players'][number];

/** Each player as another; the list has one for each of them, in their order. */
export function withPlayers(script: OpenScript, players: readonly Player[]): OpenScript {
  const { setup } = script;
  const ids = new Map(setup.players.map(({ id }, seat) => [id, players[seat]?.id ?? id]));
  const host_id = setup.host_id === undefined ? undefined : (ids.get(setup.host_id) ?? setup.host_id);
  return withMoves({ ...script, setup: { ...setup, players, ...(host_id !== undefined && { host_id }) } }, ids);
}

/** The moves with other ids for some players. */
export function withMoves(script: OpenScript, ids: ReadonlyMap<string, string>): OpenScript {
  // What is made of an object is an object.
  return { ...script, moves: script.moves.map((move) => renamed(move, ids) as JsonObject) };
}

export function mentions(value: Json, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return (!Array.isArray(value) && Object.hasOwn(value, id)) || Object.values(value).some((part) => mentions(part, id));
}

function renamed(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part: Json) => renamed(part, ids));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [ids.get(key) ?? key, renamed(part, ids)]));
}
