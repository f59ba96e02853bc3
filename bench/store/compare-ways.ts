/** Ways of doing the same work, side by side: each in turn, round after round, so that a machine that slows down slows all of them. */
import type { GameEvent } from '../../src/events/event.ts';
import { median, significant } from '../bench.ts';

export interface Way {
  /** In one run. */
  readonly events: number;
  /** What a run works on, made before its time begins: a log for each game. */
  readonly prepare: () => GameEvent[][];
  readonly run: (logs: GameEvent[][]) => Promise<void>;
}

export interface Comparison {
  /** Events a second, median. */
  readonly rate: (way: string) => number;
  /** How many times as fast one way is as the other, median of the rounds. */
  readonly ratio: (fast: string, slow: string) => number;
}

const ROUNDS = 9;

export async function compareWays(ways: Readonly<Record<string, Way>>): Promise<Comparison> {
  const rates = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const logs = way.prepare();
      const begun = performance.now();
      await way.run(logs);
      const seconds = (performance.now() - begun) / 1000;
      // The first round warms up.
      if (round >= 0) rates.get(name)?.push(way.events / seconds);
    }
  }
  const ratesOf = (name: string): number[] => rates.get(name) ?? [];
  return {
    rate: (name) => significant(median(ratesOf(name))),
    ratio: (fast, slow) =>
      significant(median(ratesOf(fast).map((rate, round) => rate / (ratesOf(slow)[round] ?? Number.NaN)))),
  };
}
