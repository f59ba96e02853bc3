/** One hash for a whole campaign: a chain over the chains of its sampled games, in their order. Same seed, same digest. */
import { hash } from 'node:crypto';
import { isChained, linksOf } from '../harness/game-chain.ts';
import type { Run } from '../harness/run-game.ts';
import { isEndless } from '../harness/run-within.ts';

export class RunDigest {
  #last: string | null = null;

  /** 64 hexadecimal digits; null as long as no game was sampled. */
  get value(): string | null {
    return this.#last;
  }

  /**
   * Takes in the game if it is one of the sample. Its chain is known already: determinism has compared it. A game that
   * never ends was cut by the clock, so no two plays of it are alike.
   */
  add({ played, findings }: Run): void {
    if (!isChained(played) || findings.some(isEndless)) return;
    const chain = linksOf(played).at(-1);
    if (chain !== undefined) this.#last = hash('sha256', `${this.#last ?? ''}${chain}`);
  }
}
