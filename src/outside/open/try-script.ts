/** A script played and looked at closely, as the shrinker and fixtures do. */
import type { Finding } from '../../harness/finding.ts';
import type { About } from '../../protocol/messages.ts';
import { SUBJECT_CONDUCT } from '../conduct.ts';
import { examine } from '../fidelity/examine.ts';
import type { Asking } from '../play/asking.ts';
import { playScript, type Wanted } from '../play/play-script.ts';
import { playStepwise } from '../play/play-stepwise.ts';
import type { OpenScript, SubjectPlay } from '../subject-play.ts';

export interface TriedScript {
  readonly play: SubjectPlay;
  readonly findings: readonly Finding[];
}

/** `property`: the only one that is looked at, if that can be; all if there is none. */
export function* tryScript(script: OpenScript, about: About, property?: string): Asking<TriedScript> {
  const isAboutConduct = property === SUBJECT_CONDUCT;
  const wanted: Wanted = { table: () => true, legal: () => about.legal_actions };
  const play = yield* isAboutConduct ? playStepwise(script, wanted) : playScript(script, wanted);
  // Whoever misbehaves may do so whatever he is asked.
  const only = isAboutConduct ? undefined : property;
  const findings = yield* examine(play, about, { seed: script.setup.seed, isThorough: true, only });
  return { play, findings };
}
