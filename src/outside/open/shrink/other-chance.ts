/** Shorter games with other seeds: what is left to chance may come sooner. */
import type { OpenScript } from '../../subject-play.ts';

/** Plain seeds, and the longest beginnings that are tried with each. */
const SEEDS = 20;
const MOVES_MAX = 6;

export function* otherChance(script: OpenScript): Generator<OpenScript> {
  const { setup, moves } = script;
  for (let length = 1; length <= Math.min(MOVES_MAX, moves.length - 1); length += 1)
    for (let seed = 0; seed < SEEDS; seed += 1)
      yield { ...script, setup: { ...setup, seed: `${seed}` }, moves: moves.slice(0, length) };
}
