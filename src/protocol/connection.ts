/** A subject that can be asked, wherever it lives: a process of its own, or an object of this one. */
import type { About, Call, Method, Result } from './messages.ts';

/** What came of one request: a result, an error that the subject answered with, or no answer that counts. */
export type Answer<M extends Method = Method> =
  | { readonly result: Result<M> }
  | { readonly error: { readonly code: number; readonly message: string } }
  | { readonly misconduct: Misconduct };

/** The ways to fail an answer. The last is an error where only a result counts: a connection does not judge that, whoever asks does. */
export const MISCONDUCTS = ['hung', 'ended', 'malformed', 'unasked', 'too_much', 'failed'] as const;

/** How a subject failed to answer. */
export interface Misconduct {
  readonly kind: (typeof MISCONDUCTS)[number];
  /** What it was asked: the call whose answer was the next one due. */
  readonly method: Method;
  /** Where in its message; '' for the message as a whole, or if there was none. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  /** The end of what it wrote to its standard error, and the line that was wrong; '' for nothing. */
  readonly lastMessages: string;
}

/** Whoever answers for a subject. */
export interface Connection {
  readonly about: About;
  /**
   * Asks all at once, and answers in their order. A misconduct is the last answer: what was asked after it was not
   * answered, and the subject is started anew for whatever is asked next. Rejects only if it cannot be started at all.
   */
  ask(calls: readonly Call[]): Promise<readonly Answer[]>;
  /** Asks it to shut down, and makes sure that it has ended. */
  close(): Promise<void>;
}
