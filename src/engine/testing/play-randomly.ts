/** Random legal play, the same for the same seed. */
import seedrandom from 'seedrandom';
import type { Game } from '../game.ts';

/** Does up to `movesMax` legal actions, leaving but rarely; stops when the game is over. */
export function playRandomly(game: Game, seed: string, movesMax: number): void {
  const random = seedrandom.alea(seed);
  for (let move = 0; move < movesMax; move += 1) {
    const legal = game.legalActions();
    const staying = legal.filter((action) => action.type !== 'leave');
    const choice = staying.length === 0 || random() < 0.01 ? legal : staying;
    const action = choice[Math.floor(random() * choice.length)];
    if (action === undefined) return;
    const outcome = game.act(action);
    if (!outcome.accepted) throw new Error(`${JSON.stringify(action)} was listed and is refused: ${outcome.refusal}`);
  }
}
