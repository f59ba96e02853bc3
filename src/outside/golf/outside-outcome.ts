/** What becomes of a fixture of Golf when a subject outside plays it again, under the property that found it and no other. */
import { type Finding, findingText, identityOf } from '../../harness/finding.ts';
import type { Fixture } from '../../harness/fixtures/fixture.ts';
import type { OutcomeKind } from '../../harness/fixtures/fixture-outcome.ts';
import { refusedMove } from '../../harness/fixtures/refused-move.ts';
import type { Run } from '../../harness/run-game.ts';
import { isSilent } from '../conduct.ts';
import { reference } from './reference.ts';
import { type Opponent, tryScript } from './shrink-outside.ts';

export interface OutsideOutcome {
  readonly kind: OutcomeKind;
  /** The outcome in one sentence, after its kind. */
  readonly says: string;
  /** Only of a fixture that fails: the reference's game, and what was found in it. */
  readonly failing?: { readonly run: Run; readonly finding: Finding };
}

export async function outcomeOutside(
  { script, finding: recorded, identity, says }: Fixture,
  { trial, connection }: Opponent,
): Promise<OutsideOutcome> {
  const { property } = recorded;
  const { game, findings } = await tryScript(script, trial, connection, {
    only: property,
    isStepwise: isSilent(recorded),
  });
  const finding = findings.find((other) => identityOf(other) === identity) ?? findings[0];
  if (finding !== undefined) {
    const isSame = identityOf(finding) === identity;
    return {
      kind: isSame ? 'fails_as_recorded' : 'fails_otherwise',
      says: isSame ? findingText(finding) : `${findingText(finding)}; recorded was ${says}`,
      failing: { run: game.run, finding },
    };
  }
  const refused = refusedMove(script, game.run.played.script.moves, reference);
  if (refused !== undefined) return { kind: 'no_longer_legal', says: refused };
  if (game.asked === undefined) return { kind: 'no_longer_legal', says: 'a game that the subject does not play' };
  return { kind: 'passes_now', says: `the game keeps ${property}; it guards against a fault that is mended` };
}

/** Whether the fixture is of a subject outside, so that nobody else can play it again. */
export function isOfSubject({ finding }: Pick<Fixture, 'finding'>): boolean {
  return finding.property.startsWith('subject-');
}
