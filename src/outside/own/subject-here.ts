/** A game of this process, asked at once. */
import type { AnyGameSubject } from '../../protocol/game-subject.ts';
import type { About } from '../../protocol/messages.ts';
import { type Asker, aboutOf, askerOf } from '../../protocol/serving/connect-to.ts';

export interface SubjectHere {
  readonly about: About;
  readonly answer: Asker;
}

/** Throws `SubjectStartError` if what the subject says of itself is not what it has to say. */
export function subjectHere(subject: AnyGameSubject): SubjectHere {
  const answer = askerOf(subject);
  return { about: aboutOf(subject.about.name, answer), answer };
}
