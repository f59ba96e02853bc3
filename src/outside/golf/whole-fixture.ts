/** The fixture of a game that is not made any smaller. */
import { withExplicitDecks } from '../../harness/explicit-decks.ts';
import type { Finding } from '../../harness/finding.ts';
import { type Fixture, makeFixture } from '../../harness/fixtures/fixture.ts';
import type { Run } from '../../harness/run-game.ts';

/** The game as it was generated, in which `finding` was found. */
export function wholeFixture({ played }: Run, finding: Finding): Fixture {
  const script = withExplicitDecks(played);
  const origin = { seed: played.seed, moves_before: script.moves.length, shrink_plays: 0 };
  return makeFixture(script, played.events, finding, origin);
}
