/**
 * Games as a fast-check arbitrary: generated from fast-check's random source, one number for each game, and shrunk by
 * the same simplifications as everywhere, so that it can also shrink a script that it did not generate.
 */
import fc from 'fast-check';
import { withExplicitDecks } from './explicit-decks.ts';
import { generateScript } from './generate/generate-game.ts';
import { runScript } from './run-game.ts';
import type { Script } from './script.ts';
import { shrinkPasses } from './shrink/shrink-passes.ts';
import { isSimpler } from './shrink/simplicity.ts';
import { ownSubject } from './subject.ts';

/** Scripts of random legal games. */
export function games(): fc.Arbitrary<Script> {
  return new GameArbitrary();
}

/** Seeds of games: each makes the game that `games` makes of the same random number. */
export function gameSeeds(): fc.Arbitrary<string> {
  return fc.noShrink(fc.noBias(fc.integer())).map((number) => `${number}`);
}

class GameArbitrary extends fc.Arbitrary<Script> {
  override generate(random: fc.Random): fc.Value<Script> {
    return new fc.Value(generateScript(`${random.nextInt()}`), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Script {
    return typeof value === 'object' && value !== null && 'setup' in value && 'moves' in value;
  }

  override shrink(script: Script): fc.Stream<fc.Value<Script>> {
    return fc.stream(shorterGames(script));
  }
}

/** Simpler scripts, as they are when played: without the moves that were refused. */
function* shorterGames(script: Script): Generator<fc.Value<Script>> {
  const explicit = withExplicitDecks(runScript(script, ownSubject, []).played);
  for (const pass of shrinkPasses(ownSubject)) {
    for (const candidate of pass(explicit)) {
      const { played, findings } = runScript(candidate, ownSubject, []);
      if (findings.length === 0 && isSimpler(played.script, explicit)) yield new fc.Value(played.script, undefined);
    }
  }
}
