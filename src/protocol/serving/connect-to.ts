/** Asking a game that is an object of this process, as if it were a program: by text both ways, so that nothing is shared. */
import { show } from '../../golf/show.ts';
import type { Answer, Connection } from '../connection.ts';
import type { AnyGameSubject } from '../game-subject.ts';
import { INTRODUCTION } from '../introduction.ts';
import type { About, Call } from '../messages.ts';
import { readAnswer } from '../reading/read-answer.ts';
import { requestLine } from '../reading/request-line.ts';
import { SubjectStartError } from '../subject-start-error.ts';
import { answerLine } from './answer-line.ts';
import { answerer } from './answerer.ts';

/** As `Connection.ask`, at once. */
export type Asker = (calls: readonly Call[]) => readonly Answer[];

/** Asks the subject; it plays one game at a time. What it throws is answered as an error. */
export function askerOf(subject: AnyGameSubject): Asker {
  let answer = answerer(subject);
  let id = 0;
  return (calls) => {
    const answers: Answer[] = [];
    for (const call of calls) {
      id += 1;
      const read = readAnswer(answerLine(answer, requestLine(id, call)), id, call);
      if ('wrong' in read) {
        // As if it were started anew.
        answer = answerer(subject);
        const { kind, path, expected, found } = read.wrong;
        answers.push({ misconduct: { kind, method: call.method, field: path, expected, found, lastMessages: '' } });
        break;
      }
      answers.push(read);
    }
    return answers;
  };
}

/** What the subject answers to these calls, from the first one on: no game is under way before. */
export function answersOf(subject: AnyGameSubject, calls: readonly Call[]): readonly Answer[] {
  return askerOf(subject)(calls);
}

/** Throws `SubjectStartError` if what the subject says of itself is not what it has to say. */
export function connectTo(subject: AnyGameSubject): Connection {
  const ask = askerOf(subject);
  return { about: aboutOf(subject.about.name, ask), ask: async (calls) => ask(calls), close: async () => {} };
}

/** What the subject says of itself. Throws `SubjectStartError` if that is not what it has to say. */
export function aboutOf(name: string, ask: Asker): About {
  const [answer] = ask([INTRODUCTION]);
  // The answer to `initialize` was read as one.
  if (answer !== undefined && 'result' in answer) return answer.result as About;
  if (answer === undefined || 'error' in answer)
    throw new SubjectStartError(name, `about: expected a description, found ${show(answer?.error.message)}`);
  const { field, expected, found } = answer.misconduct;
  throw new SubjectStartError(name, `about, ${field}: expected ${expected}, found ${found}`);
}
