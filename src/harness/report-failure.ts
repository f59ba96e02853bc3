/** From a game that failed to what a person needs: the smallest such game, in a fixture, and how to look at it. */
import type { Checker } from './checker.ts';
import { withExplicitDecks } from './explicit-decks.ts';
import { type Finding, identityOf } from './finding.ts';
import { type Fixture, makeFixture } from './fixture.ts';
import { type Run, runScript } from './run-game.ts';
import type { Script } from './script.ts';
import { shrinkScript } from './shrink/shrink-script.ts';
import type { Subject } from './subject.ts';

/** Shrinks the game of `run` while it keeps `finding`; answers with the fixture of the smallest game. `seed`: of the generated game, or ''. */
export function shrinkToFixture(
  run: Run,
  finding: Finding,
  subject: Subject,
  checkers: readonly Checker[],
  seed: string,
): Fixture {
  const concerned = checkers.filter((checker) => checker.name === finding.property);
  const trial = (script: Script) => {
    const { played, findings } = runScript(script, subject, concerned.length > 0 ? concerned : checkers, {
      isThorough: true,
    });
    return { script: played.script, findings };
  };
  const explicit = withExplicitDecks(run.played);
  const {
    script,
    finding: smallest,
    plays,
  } = shrinkScript(explicit, steadyFinding(finding, trial(explicit).findings), trial);
  const { events } = runScript(script, subject, []).played;
  return makeFixture(script, events, smallest, {
    seed,
    moves_before: run.played.script.moves.length,
    shrink_plays: plays,
  });
}

/**
 * The finding to keep while shrinking. A thorough look at the game may meet the same fault earlier and name it
 * otherwise; that name does not depend on what was sampled, so it is the steadier one.
 */
function steadyFinding(sampled: Finding, thorough: readonly Finding[]): Finding {
  return thorough.find((other) => identityOf(other) === identityOf(sampled)) ?? thorough[0] ?? sampled;
}

/** What to print about a fixture that was written to `path`. */
export function failureText(fixture: Fixture, path: string): string {
  const { says, script, origin } = fixture;
  return [
    says,
    `smallest game: ${script.moves.length} moves (of ${origin.moves_before}), ${script.decks.length} rounds`,
    `fixture: ${path}`,
    `look at it: npx mulligan replay ${path}`,
  ].join('\n');
}
