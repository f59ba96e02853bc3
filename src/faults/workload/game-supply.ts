/** Games to be stored, without end: real ones, cut into the batches in which they might be appended. */
import type { GameEvent } from '../../events/event.ts';
import { generateScript } from '../../harness/generate/generate-game.ts';
import { Random } from '../../harness/generate/random.ts';
import { runScript } from '../../harness/run-game.ts';
import { ownSubject } from '../../harness/subject.ts';

const BATCH_MAX = 5;

export class GameSupply {
  readonly #seed: string;
  readonly random: Random;
  #games = 0;

  /** The same seed, the same games and batches. */
  constructor(seed: string) {
    this.#seed = seed;
    this.random = new Random(`${seed} batches`);
  }

  /** The batches of one more game, in their order; of 1 to 5 events each. */
  nextGame(): GameEvent[][] {
    this.#games += 1;
    const { events } = runScript(generateScript(`${this.#seed}/${this.#games}`), ownSubject, []).played;
    const batches: GameEvent[][] = [];
    for (let start = 0; start < events.length; start += batches.at(-1)?.length ?? 0)
      batches.push(events.slice(start, start + this.random.integer(1, BATCH_MAX)));
    return batches;
  }
}
