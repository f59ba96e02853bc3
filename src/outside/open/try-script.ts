/** A script played and looked at closely, as the shrinker and fixtures do. */
import type { Finding } from '../../harness/finding.ts';
import type { About } from '../../protocol/messages.ts';
import { SUBJECT_CONDUCT } from '../conduct.ts';
import { examine } from '../fidelity/examine.ts';
import type { Asking } from '../play/asking.ts';
import { playLed } from '../play/play-led.ts';
import { playScript } from '../play/play-script.ts';
import type { OpenScript, SubjectPlay } from '../subject-play.ts';

export interface TriedScript {
  readonly play: SubjectPlay;
  readonly findings: readonly Finding[];
}

/** `property`: the only one that is looked at, if that can be; all if there is none. */
export function* tryScript(script: OpenScript, about: About, property?: string): Asking<TriedScript> {
  const isAboutConduct = property === SUBJECT_CONDUCT;
  // Of many questions together nobody knows which one it was that was not answered.
  const play = yield* isAboutConduct && about.legal_actions ? oneByOne(script) : allAtOnce(script, about);
  // Whoever misbehaves may do so whatever he is asked.
  const only = isAboutConduct ? undefined : property;
  const findings = yield* examine(play, about, { seed: script.setup.seed, isThorough: true, only });
  return { play, findings };
}

function allAtOnce(script: OpenScript, { legal_actions }: About): Asking<SubjectPlay> {
  return playScript(script, { table: () => true, legal: () => legal_actions });
}

function oneByOne({ setup, moves }: OpenScript): Asking<SubjectPlay> {
  return playLed(setup, (steps) => moves[steps.length - 1]);
}
