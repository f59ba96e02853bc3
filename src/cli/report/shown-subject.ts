/** Who plays the games again that a report shows. */
import { loadSubject } from '../../campaign/play/load-subject.ts';
import type { Subject } from '../../harness/subject.ts';
import { reference } from '../../outside/golf/reference.ts';
import type { GivenSubject } from '../given-subject.ts';

/** For a program, the reference whose game it followed. */
export async function shownSubject(given: GivenSubject | undefined): Promise<Subject> {
  return given?.outside === undefined ? loadSubject(given?.brief.subjectModule) : reference;
}
