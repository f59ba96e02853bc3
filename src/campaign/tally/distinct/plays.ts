/**
 * How many games were different ones, from a sample that is the same whoever played which of them: the plays with the
 * smallest hashes, each with the number of games that played out so. A play is in the sample with all of its games or
 * with none. So a generator that makes many plays more than once is seen; a single play that comes up again and again is
 * only if its hash is small.
 */

export interface Plays {
  /** Ascending; all of them if there are not more than `PLAYS_MAX`. */
  readonly hashes: readonly number[];
  /** Games that played out as each of them. */
  readonly games: readonly number[];
}

/** Enough for a share to six in a hundred if plays come up about as often as each other; 5 KB in a file, and in each shard. */
export const PLAYS_MAX = 256;

export const NO_PLAYS: Plays = { hashes: [], games: [] };

/** Both together. */
export function addPlays(one: Plays, other: Plays): Plays {
  if (one.hashes.length === 0 || other.hashes.length === 0) return one.hashes.length === 0 ? other : one;
  const hashes: number[] = [];
  const games: number[] = [];
  let mine = 0;
  let theirs = 0;
  while (hashes.length < PLAYS_MAX && (mine < one.hashes.length || theirs < other.hashes.length)) {
    const left = one.hashes[mine] ?? Number.POSITIVE_INFINITY;
    const right = other.hashes[theirs] ?? Number.POSITIVE_INFINITY;
    let count = 0;
    if (left <= right) count += one.games[mine++] ?? 0;
    if (right <= left) count += other.games[theirs++] ?? 0;
    hashes.push(Math.min(left, right));
    games.push(count);
  }
  return { hashes, games };
}

/** Counts plays as they come. */
export class PlayCounter {
  readonly #games = new Map<number, number>();
  /** No hash above it can be one of the smallest any more. */
  #max = Number.POSITIVE_INFINITY;

  add(hash: number): void {
    if (hash > this.#max) return;
    this.#games.set(hash, (this.#games.get(hash) ?? 0) + 1);
    if (this.#games.size >= KEPT_MAX) this.#drop();
  }

  get plays(): Plays {
    const kept = this.#sorted().slice(0, PLAYS_MAX);
    return { hashes: kept.map(([hash]) => hash), games: kept.map(([, games]) => games) };
  }

  #drop(): void {
    const dropped = this.#sorted().slice(PLAYS_MAX);
    this.#max = (dropped[0]?.[0] ?? this.#max) - 1;
    for (const [hash] of dropped) this.#games.delete(hash);
  }

  #sorted(): [number, number][] {
    return [...this.#games].sort(([one], [other]) => one - other);
  }
}

/** Sorting now and then costs less than keeping an order. */
const KEPT_MAX = 4 * PLAYS_MAX;

export interface Distinct {
  /** Games that the sample stands for. */
  readonly looked_at: number;
  /** Different plays among them. */
  readonly different: number;
  readonly share: number;
}

/** Null without games. */
export function distinctIn({ hashes, games }: Plays): Distinct | null {
  const lookedAt = games.reduce((sum, some) => sum + some, 0);
  if (lookedAt === 0) return null;
  return { looked_at: lookedAt, different: hashes.length, share: hashes.length / lookedAt };
}
