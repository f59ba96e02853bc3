/** A play as its events: where each step stands among them. */
import type { Finding } from '../../harness/finding.ts';
import type { Json, JsonObject } from '../../protocol/messages.ts';
import { nameOfEvent, type SubjectPlay } from '../subject-play.ts';

/** A place at which the game showed its table. */
export interface Point {
  /** Index of the step. */
  readonly step: number;
  /** Events up to there. */
  readonly events: number;
  readonly table: JsonObject;
}

export function eventsOf({ steps }: SubjectPlay): Json[] {
  return steps.flatMap((step) => step.events);
}

/** Where something was told and the table was shown. What was refused has told nothing, and is another property's affair. */
export function pointsOf({ steps }: SubjectPlay): Point[] {
  const points: Point[] = [];
  let events = 0;
  for (const [step, { table, accepted, events: told }] of steps.entries()) {
    events += told.length;
    if (accepted && table !== undefined) points.push({ step, events, table });
  }
  return points;
}

/** Number of events up to a step, that one included. */
export function eventsUpTo({ steps }: SubjectPlay, step: number): number {
  return steps.slice(0, step + 1).reduce((sum, { events }) => sum + events.length, 0);
}

/** Which event a finding is about: the last of so many. */
export function placeOf(events: readonly Json[], upTo: number): Pick<Finding, 'event_type' | 'sequence_num'> {
  return { event_type: nameOfEvent(events[upTo - 1]), sequence_num: upTo };
}
