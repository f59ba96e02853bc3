/** A game as a subject outside played it: what it was asked, and what it answered, before anybody judges. */
import type { Misconduct } from '../protocol/connection.ts';
import type { Json, JsonObject, NewGame } from '../protocol/messages.ts';

/** Everything that is needed to play the same game again. */
export interface OpenScript {
  /** Which game it is, in the subject's words. */
  readonly game: string;
  readonly setup: NewGame;
  /** Asked for in this order. A move that is refused is passed over. */
  readonly moves: readonly JsonObject[];
}

export interface SubjectPlay {
  readonly setup: NewGame;
  /** The first is the making of the game; then one for each action that was asked for and answered. */
  readonly steps: readonly SubjectStep[];
  /** What ended the play before its time. */
  readonly misconduct?: Misconduct | undefined;
  /** The action that was not answered because of it. */
  readonly unanswered?: JsonObject | undefined;
}

export interface SubjectStep {
  /** Null for the making of the game. */
  readonly action: JsonObject | null;
  readonly accepted: boolean;
  /** Told by this step; by one that was refused there should be none. */
  readonly events: readonly Json[];
  /** Why it was refused, if the subject says so. */
  readonly reason?: string | undefined;
  /** After this step; only if it was asked for. */
  readonly table?: JsonObject | undefined;
  /** What may be done after this step; only if it was asked for. */
  readonly legal?: readonly JsonObject[] | undefined;
}

/** Fields that may hold the name of an event. */
const NAMES = ['event_type', 'type', 'eventType', 'kind', 'event'];

/**
 * A name by which an event is called in findings, so that faults of two kinds of events are two; '' if there is no event.
 * Method: the first text of `NAMES`; the only field, if an object is in it; the first member of a list.
 */
export function nameOfEvent(event: Json | undefined): string {
  if (event === undefined) return '';
  const name = namesIn(event).find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : UNNAMED;
}

const UNNAMED = 'unnamed';

function namesIn(event: Json): readonly unknown[] {
  if (typeof event !== 'object' || event === null) return [];
  if (Array.isArray(event)) return event.slice(0, 1);
  const fields = event as JsonObject;
  const [[only, value] = [], ...others] = Object.entries(fields);
  const isWrapped = others.length === 0 && typeof value === 'object' && value !== null;
  return [...NAMES.map((name) => fields[name]), isWrapped ? only : undefined];
}

/** The type of an action; '' if it has none. */
export function typeOfAction({ type }: JsonObject): string {
  return typeof type === 'string' ? type : '';
}
