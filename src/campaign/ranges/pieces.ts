/** Ranges cut into pieces of a size. A campaign may have millions of them, so they are worked out when asked for. */
import { type Range, sizeOf } from './range.ts';

export class Pieces {
  readonly count: number;
  readonly #ranges: readonly Range[];
  readonly #size: number;

  constructor(ranges: readonly Range[], size: number) {
    this.#ranges = ranges;
    this.#size = size;
    this.count = ranges.reduce((sum, range) => sum + this.#piecesOf(range), 0);
  }

  /** Piece `index`, counted from 0 and in ascending order; none if there are fewer. */
  at(index: number): Range | undefined {
    let rest = index;
    for (const range of this.#ranges) {
      const pieces = this.#piecesOf(range);
      if (rest < pieces) {
        const from = range.from + rest * this.#size;
        return { from, to: Math.min(range.to, from + this.#size - 1) };
      }
      rest -= pieces;
    }
    return undefined;
  }

  #piecesOf(range: Range): number {
    return Math.ceil(sizeOf(range) / this.#size);
  }
}
