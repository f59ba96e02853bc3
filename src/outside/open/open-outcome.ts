/** What becomes of a fixture of a subject's game when the subject plays it again. */
import { type Finding, findingText, identityOf } from '../../harness/finding.ts';
import type { OutcomeKind } from '../../harness/fixtures/fixture-outcome.ts';
import { SUBJECT_REFUSAL } from '../fidelity/refusal.ts';
import type { SubjectPlay } from '../subject-play.ts';
import type { OpenFixture } from './open-fixture.ts';
import type { OpenSubject } from './shrink-open.ts';
import { tryScript } from './try-script.ts';

export interface OpenOutcome {
  readonly kind: OutcomeKind;
  /** The outcome in one sentence, after its kind. */
  readonly says: string;
  /** Only of a fixture that fails. */
  readonly finding?: Finding;
}

/** Plays the fixture thoroughly, under the property that found it and no other. */
export async function outcomeOfOpen(fixture: OpenFixture, { about, ask }: OpenSubject): Promise<OpenOutcome> {
  const { game } = fixture.script;
  if (about.game !== game)
    return {
      kind: 'no_longer_legal',
      says: `a game of ${game}, which ${about.name} does not play: it plays ${about.game}`,
    };
  const { play, findings } = await ask(tryScript(fixture.script, about, fixture.finding.property));
  const finding = findings.find((other) => identityOf(other) === fixture.identity) ?? findings[0];
  if (finding !== undefined) return failed(fixture, finding);
  const refused = fixture.finding.property === SUBJECT_REFUSAL ? undefined : refusedMove(play);
  if (refused !== undefined) return { kind: 'no_longer_legal', says: refused };
  const says = `the game keeps ${fixture.finding.property}; it guards against a fault that is mended`;
  return { kind: 'passes_now', says };
}

function failed(fixture: OpenFixture, finding: Finding): OpenOutcome {
  const says = findingText(finding);
  if (identityOf(finding) === fixture.identity) return { kind: 'fails_as_recorded', says, finding };
  return { kind: 'fails_otherwise', says: `${says}; recorded was ${fixture.says}`, finding };
}

/** Where refusals are not what it is about, a move that is refused makes another game of it. */
function refusedMove({ steps }: SubjectPlay): string | undefined {
  const move = steps.findIndex(({ accepted }) => !accepted);
  if (move < 0) return undefined;
  const reason = steps[move]?.reason;
  return `move ${move}, ${JSON.stringify(steps[move]?.action)}, is refused${reason === undefined ? '' : `: ${reason}`}`;
}
