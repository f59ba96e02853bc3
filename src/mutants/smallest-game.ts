/**
 * The smallest game in which any property sees a mutant.
 *
 * Method: the game that was found is shrunk for the property that found it. The result is small enough for every
 * property to look at all of it, and at each of its beginnings; whoever sees something there gets a shrunk game of his
 * own. Which property met the mutant first, and where, thereby makes little difference to the game that comes out.
 */

import type { Checker } from '../harness/checker.ts';
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { renaming } from '../harness/checkers/renaming.ts';
import { identityOf } from '../harness/finding.ts';
import type { Fixture } from '../harness/fixtures/fixture.ts';
import type { Run } from '../harness/run-game.ts';
import { runScriptWithin, TIME_LIMITS } from '../harness/run-within.ts';
import type { Script } from '../harness/script.ts';
import { renamed } from '../harness/shrink/plainer-setup.ts';
import { isSimpler } from '../harness/shrink/simplicity.ts';
import { type Failure, shrinkToFixture } from '../harness/shrink-to-fixture.ts';

/** Longer games are not looked at once more: every look takes the time of a game for each of its moves. */
const LOOKED_MOVES_MAX = 40;

export async function smallestGame(failure: Failure): Promise<Fixture> {
  const known = new Set([identityOf(failure.finding)]);
  const shrink = async (other: Failure): Promise<Fixture> => {
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
function otherView({ script, finding }: Fixture, { subject }: Failure, known: Set<string>): Failure | undefined {
  if (script.moves.length > LOOKED_MOVES_MAX) return undefined;
  const look = (game: Script, checkers: readonly Checker[]): Run =>
    runScriptWithin(TIME_LIMITS.gameMs, game, subject, checkers, { isThorough: true });
  const games = finding.property === renaming.name ? [script, withIdsMirrored(script)] : [script];
  for (const game of games.flatMap(beginningsOf)) {
    for (const seen of look(game, pureCheckers).findings) {
      const identity = identityOf(seen);
      if (known.has(identity)) continue;
      known.add(identity);
      // A subject that changes what it has handed out may show one property what another has done.
      const alone = look(
        game,
        pureCheckers.filter(({ name }) => name === seen.property),
      );
      const same = alone.findings.find((other) => identityOf(other) === identity);
      if (same !== undefined) return { run: alone, finding: same, subject };
    }
  }
  return undefined;
}

/** The shortest first. */
function beginningsOf(script: Script): Script[] {
  return Array.from({ length: script.moves.length + 1 }, (_, length) => ({
    ...script,
    moves: script.moves.slice(0, length),
  }));
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
