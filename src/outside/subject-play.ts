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

/** A name by which events are called in findings; '' if they have none. */
export function nameOfEvent(event: Json | undefined): string {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return '';
  const { event_type, type } = event as JsonObject;
  if (typeof event_type === 'string') return event_type;
  return typeof type === 'string' ? type : '';
}
