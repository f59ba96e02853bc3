/** What is said about a bad event. */
import { parseEvent, parseEventValue } from '../codec.ts';
import { InvalidEventError } from '../errors.ts';

/** The path of the fault that the codec finds in a value, and what it expected and found there. Throws if it finds none. */
export function faultOf(value: unknown): { path: string; expected: string; found: string } {
  return caught(() => parseEventValue(value));
}

/** The same for text. */
export function faultOfText(text: string): { path: string; expected: string; found: string } {
  return caught(() => parseEvent(text));
}

function caught(parse: () => unknown): InvalidEventError {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidEventError) return error;
    throw error;
  }
  throw new Error('expected a refusal, found an event');
}
