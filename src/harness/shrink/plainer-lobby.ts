/** The same start with the plainest way there: whoever plays has joined in the order of the seats, and nobody else was there. */
import type { Action } from '../../golf/action.ts';
import type { Script } from '../script.ts';
import { startsRound } from './delete-moves.ts';

export function* plainerLobby(script: Script): Generator<Script> {
  const start = script.moves.findIndex(startsRound);
  const host_id = script.moves[start]?.player_id;
  if (host_id === undefined) return;
  const joins = new Map<string, Action>();
  for (const move of script.moves.slice(0, start)) {
    // Who comes back sits down last.
    if (move.type === 'leave') joins.delete(move.player_id);
    if (move.type === 'join') joins.set(move.player_id, move);
  }
  if (joins.size === start) return;
  yield { ...script, setup: { ...script.setup, host_id }, moves: [...joins.values(), ...script.moves.slice(start)] };
}
