/**
 * The smallest game in which any property sees a mutant.
 *
 * Method: the game that was found is shrunk for the property that found it. The result is small enough for every
 * property to look at all of it, and at each of its beginnings; whoever sees something there gets a shrunk game of his
 * own. Which property met the mutant first, and where, thereby makes little difference to the game that comes out.
 */
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { renaming } from '../harness/checkers/renaming.ts';
import { identityOf } from '../harness/finding.ts';
import type { Fixture } from '../harness/fixtures/fixture.ts';
import { runScriptWithin, TIME_LIMITS } from '../harness/run-within.ts';
import type { Script } from '../harness/script.ts';
import { renamed } from '../harness/shrink/plainer-setup.ts';
import { isSimpler } from '../harness/shrink/simplicity.ts';
import { type Failure, shrinkToFixture } from '../harness/shrink-to-fixture.ts';

/** Longer games are not looked at once more: every look takes the time of a game for each of its moves. */
const LOOKED_MOVES_MAX = 40;

export async function smallestGame(failure: Failure): Promise<Fixture> {
  const known = new Set<string>();
  const shrink = async (other: Failure): Promise<Fixture> => {
    known.add(identityOf(other.finding));
    const { others, ...fixture } = await shrinkToFixture(other, pureCheckers, { isExplained: false });
    for (const { identity } of [fixture, ...others]) known.add(identity);
    return others.reduce(simplerOf, fixture as Fixture);
  };
  let smallest = await shrink(failure);
  let other = otherView(smallest, failure, known);
  while (other !== undefined) {
    smallest = simplerOf(smallest, await shrink(other));
    other = otherView(smallest, failure, known);
  }
  return smallest;
}

/**
 * What some property sees in the shortest beginning of the game in which there is something to see that is not known.
 * A fault that shows when players have other names may show to others once they have those.
 */
function otherView(
  { script, finding }: Fixture,
  { subject }: Failure,
  known: ReadonlySet<string>,
): Failure | undefined {
  const games = finding.property === renaming.name ? [script, withIdsMirrored(script)] : [script];
  if (script.moves.length > LOOKED_MOVES_MAX) return undefined;
  for (const game of games) {
    for (let length = 0; length <= game.moves.length; length += 1) {
      const beginning = { ...game, moves: game.moves.slice(0, length) };
      const run = runScriptWithin(TIME_LIMITS.gameMs, beginning, subject, pureCheckers, { isThorough: true });
      const seen = run.findings.find((other) => !known.has(identityOf(other)));
      if (seen !== undefined) return { run, finding: seen, subject };
    }
  }
  return undefined;
}

/** Whose id came first has the one that came last, and so on. */
function withIdsMirrored(script: Script): Script {
  const ids = [...new Set(script.moves.map(({ player_id }) => player_id))].sort();
  const mirrored = ids.toReversed();
  return renamed(script, new Map(ids.map((id, index) => [id, mirrored[index] ?? id])));
}

/** The simpler of the two; of two that are the same game, the one whose identity comes first. */
function simplerOf(one: Fixture, other: Fixture): Fixture {
  if (isSimpler(other.script, one.script)) return other;
  if (isSimpler(one.script, other.script)) return one;
  return other.identity < one.identity ? other : one;
}
