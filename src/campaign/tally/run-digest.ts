/**
 * One number for a whole campaign: the sum of the chains of its sampled games. Same seed, same digest; and a sum does not
 * depend on who played which of them, or when.
 */
import { isChained, linksOf } from '../../harness/game-chain.ts';
import type { Run } from '../../harness/run-game.ts';
import { isEndless } from '../../harness/run-within.ts';

const DIGITS = 64;
const MODULUS = 1n << 256n;

/** 64 hexadecimal digits; null if no game was sampled. */
export type Digest = string | null;

/**
 * The game's chain, if it is one of the sample. The chain is known already: determinism has compared it. A game that
 * never ends was cut by the clock, so no two plays of it are alike.
 */
export function digestOf({ played, findings }: Run): Digest {
  if (!isChained(played) || findings.some(isEndless)) return null;
  return linksOf(played).at(-1) ?? null;
}

/** The digest of both together. */
export function addDigests(one: Digest, other: Digest): Digest {
  if (one === null || other === null) return one ?? other;
  return ((BigInt(`0x${one}`) + BigInt(`0x${other}`)) % MODULUS).toString(16).padStart(DIGITS, '0');
}
