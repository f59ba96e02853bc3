/** Scripts without one of the players. */
import type { OpenScript } from '../../subject-play.ts';
import { mentions, withMoves } from './renamed.ts';

/** Without the moves that are about him; then with another in his place; then with the moves as they are. */
export function* fewerPlayers(script: OpenScript, playersMin: number): Generator<OpenScript> {
  const { setup, moves } = script;
  if (setup.players.length <= playersMin) return;
  for (const gone of setup.players.toReversed()) {
    const players = setup.players.filter((player) => player !== gone);
    const host_id = setup.host_id === gone.id ? players[0]?.id : setup.host_id;
    const rest = { ...script, setup: { ...setup, players, ...(host_id !== undefined && { host_id }) } };
    yield { ...rest, moves: moves.filter((move) => !mentions(move, gone.id)) };
    for (const heir of players) yield withMoves(rest, new Map([[gone.id, heir.id]]));
    yield rest;
  }
}
