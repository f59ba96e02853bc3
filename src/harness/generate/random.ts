/** Random choices from one seed, the same on every machine. */
import seedrandom from 'seedrandom';

export class Random {
  readonly #next: () => number;

  constructor(seed: string) {
    this.#next = seedrandom.alea(seed);
  }

  /** From 0 up to, but not including, 1. */
  fraction(): number {
    return this.#next();
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.#next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T {
    // The index is within the list, since the fraction is below 1.
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** The same list in a random order. */
  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const order: T[] = [];
    while (rest.length > 0) order.push(...rest.splice(this.integer(0, rest.length - 1), 1));
    return order;
  }
}
