/**
 * A play of moves that are known, one question at a time. A subject may keep its answers until there is nothing more to
 * read: whoever asks for everything at once, and hears nothing, does not know what it was that was not answered.
 */
import type { Answer } from '../../protocol/connection.ts';
import type { SubjectPlay } from '../subject-play.ts';
import type { Asking } from './asking.ts';
import { callsOf, type Played, type Wanted } from './play-script.ts';
import { readSteps } from './read-steps.ts';

export function* playStepwise(script: Played, wanted: Wanted): Asking<SubjectPlay> {
  const calls = callsOf(script, wanted);
  const answers: Answer[] = [];
  for (const call of calls) {
    const [answer] = yield [call];
    if (answer === undefined) break;
    answers.push(answer);
    if ('misconduct' in answer) break;
  }
  return { setup: script.setup, ...readSteps(calls, answers) };
}
