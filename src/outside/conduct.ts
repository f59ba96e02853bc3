/** What is found when a subject does not answer as it should: the property `subject-conduct`. */
import { show } from '../golf/show.ts';
import type { Finding } from '../harness/finding.ts';
import type { Answer, Misconduct } from '../protocol/connection.ts';
import { lastWords } from '../protocol/last-words.ts';
import type { Method } from '../protocol/messages.ts';

export const SUBJECT_CONDUCT = 'subject-conduct';

const ASSERTIONS: Readonly<Record<Misconduct['kind'], string>> = {
  hung: 'it answers in time',
  ended: 'it keeps running',
  malformed: 'its messages are those of the protocol',
  unasked: 'it speaks when it is asked',
  too_much: 'its messages are not too long',
  failed: 'it answers with a result',
};

/** Not about an event: whoever crashes does so at one event or another. `eventsTold`: number of events before. */
export function conductFinding(misconduct: Misconduct, eventsTold: number): Finding {
  const { kind, method, field, expected, found, lastMessages } = misconduct;
  const words = lastWords(lastMessages);
  return {
    property: SUBJECT_CONDUCT,
    assertion: ASSERTIONS[kind],
    event_type: '',
    sequence_num: eventsTold,
    path: [method, field].filter((part) => part !== '').join('.'),
    expected,
    found: words === '' ? found : `${found}; at last it said: ${words}`,
  };
}

/** An error that a subject answered with where only a result counts. */
export function failedWith(method: Method, error: { readonly code: number; readonly message: string }): Misconduct {
  return { kind: 'failed', method, field: 'error', expected: 'a result', found: errorText(error), lastMessages: '' };
}

/** `error -32000: no such account` */
export function errorText({ code, message }: { readonly code: number; readonly message: string }): string {
  return `error ${code}: ${show(message).slice(1, -1)}`;
}

/** Why an answer is none that can be gone on with; nothing if it is a result. */
export function misconductIn(method: Method, answer: Answer): Misconduct | undefined {
  if ('misconduct' in answer) return answer.misconduct;
  return 'error' in answer ? failedWith(method, answer.error) : undefined;
}

/** Whether nobody can say for certain what it was that was not answered: answers before may have been kept back. */
export function isSilence({ kind }: Misconduct): boolean {
  return SILENT.includes(kind);
}

const SILENT: readonly Misconduct['kind'][] = ['hung', 'ended'];

/** Whether it is such a silence that was found. */
export function isSilent({ property, assertion }: Pick<Finding, 'property' | 'assertion'>): boolean {
  return property === SUBJECT_CONDUCT && SILENT.some((kind) => ASSERTIONS[kind] === assertion);
}

/** Whether somebody was waited for until the time was over. */
export function isHang({ property, assertion }: Pick<Finding, 'property' | 'assertion'>): boolean {
  return property === SUBJECT_CONDUCT && assertion === ASSERTIONS.hung;
}
