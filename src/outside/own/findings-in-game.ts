/** One game of a subject of this process, played and looked at closely. */
import type { Finding } from '../../harness/finding.ts';
import type { AnyGameSubject } from '../../protocol/game-subject.ts';
import { tryScript } from '../open/try-script.ts';
import { askHere } from '../play/asking.ts';
import type { OpenScript } from '../subject-play.ts';
import { subjectHere } from './subject-here.ts';

/**
 * What is wrong in the game, by every property that can be checked without knowing its rules; nothing if all is well.
 * Throws `SubjectStartError` if what the subject says of itself is not what it has to say.
 */
export function findingsInGame(subject: AnyGameSubject, script: OpenScript): readonly Finding[] {
  const { about, answer } = subjectHere(subject);
  return askHere(answer, tryScript(script, about)).findings;
}
