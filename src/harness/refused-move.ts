/** The move of a script that the engine refuses today, found by comparing the script with the moves that were accepted. */
import type { Action } from '../golf/action.ts';
import { servicesFor, watchedGame } from './run-game.ts';
import type { Script } from './script.ts';
import type { Subject } from './subject.ts';

/**
 * The first refused move in one sentence; `undefined` if every move of the script is among the accepted ones.
 * `accepted`: the script's own objects, in their order, as playing it to its end has left them.
 */
export function refusedMove(script: Script, accepted: readonly Action[], subject: Subject): string | undefined {
  const index = script.moves.findIndex((move, at) => move !== accepted[at]);
  const move = script.moves[index];
  if (move === undefined) return undefined;
  const place = `move ${index + 1} of ${script.moves.length}`;
  return `${place}, ${move.type} of ${move.player_id}, is refused: ${refusalAt(index, script, subject)}`;
}

/** Why the move is refused: asked again, because playing a script passes over refusals. */
function refusalAt(index: number, script: Script, subject: Subject): string {
  const game = subject.createGame(script.setup, servicesFor(watchedGame(script, subject, {}), {}));
  const [last] = script.moves
    .slice(0, index + 1)
    .map((move) => game.act(move))
    .slice(-1);
  return last?.accepted === false ? last.refusal : 'it was, when asked for the first time';
}
