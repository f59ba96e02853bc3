import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replayEquivalence } from './checkers/replay-equivalence.ts';
import { games } from './game-arbitrary.ts';
import { runScript } from './run-game.ts';
import type { Script } from './script.ts';
import { doubleWins, firstFailure } from './testing/planted-bugs.ts';

const keepsEquivalence = fc.property(
  games(),
  (script) => runScript(script, doubleWins, [replayEquivalence]).findings.length === 0,
);

test('fast-check shrinks a generated game by the passes of the shrinker', () => {
  const { failed, counterexample } = fc.check(keepsEquivalence, { seed: 7, numRuns: 200 });
  expect(failed).toBe(true);
  expect(counterexample?.[0]?.moves).toHaveLength(11);
});

test('and one that it did not generate, such as that of a fixture', () => {
  const { script } = firstFailure(doubleWins, 'from a file').run.played;
  const examples: [Script][] = [[script]];
  const { counterexample, numRuns } = fc.check(keepsEquivalence, { seed: 7, numRuns: 1, examples });
  expect(numRuns).toBe(1);
  expect(counterexample?.[0]?.moves).toHaveLength(11);
});
