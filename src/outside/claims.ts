/** What subjects outside are held to, in a sentence each, by the name of the property. */
import { SUBJECT_CONDUCT } from './conduct.ts';
import { SUBJECT_DETERMINISM } from './fidelity/determinism.ts';
import { SUBJECT_ORDERING } from './fidelity/ordering.ts';
import { SUBJECT_REFUSAL } from './fidelity/refusal.ts';
import { SUBJECT_REPLAY } from './fidelity/replay.ts';
import { SUBJECT_RULES } from './golf/judge-rules.ts';

/** What decides which of them apply. */
export interface Declared {
  /** Whether its game is held against the rules of Golf. */
  readonly reference: boolean;
  readonly deterministic: boolean;
  readonly refuses_disorder: boolean;
}

/** Of those that apply to a subject which declares this. Rule: docs/subject-protocol.md, What is judged. */
export function claimsFor({ reference, deterministic, refuses_disorder }: Declared): ReadonlyMap<string, string> {
  return new Map([
    [SUBJECT_REPLAY, "At any point, the table rebuilt from the events so far is the game's own."],
    ...(deterministic ? [[SUBJECT_DETERMINISM, 'The same game twice shows the same tables.'] as const] : []),
    ...(refuses_disorder ? [[SUBJECT_ORDERING, 'Events in disorder are refused.'] as const] : []),
    [SUBJECT_REFUSAL, 'An action that is refused changes nothing and tells nothing; one that is listed is accepted.'],
    ...(reference ? [[SUBJECT_RULES, 'What is accepted, listed and shown is what the rules say.'] as const] : []),
    [SUBJECT_CONDUCT, 'It answers each request, in time, with what the protocol asks for.'],
  ]);
}
