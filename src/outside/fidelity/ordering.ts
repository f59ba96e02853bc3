/**
 * `subject-ordering`: events in disorder are refused.
 *
 * Method: the game's own log with one event left out that others follow, told twice, or swapped with the one before it.
 * Whoever declares that he refuses disorder has to answer each with an error.
 */
import { show } from '../../golf/show.ts';
import type { Finding } from '../../harness/finding.ts';
import type { Json, JsonObject, Result } from '../../protocol/messages.ts';
import type { SubjectPlay } from '../subject-play.ts';
import { eventsOf, placeOf } from './history.ts';
import { type Look, sampleOf } from './look.ts';
import type { Probe } from './probe.ts';
import { rebuildCall } from './replay.ts';
import { differenceOf } from './table-difference.ts';

export const SUBJECT_ORDERING = 'subject-ordering';

interface Disorder {
  readonly assertion: string;
  /** Number of the event that is in disorder. */
  readonly number: number;
  readonly events: readonly Json[];
}

/** Of each kind of disorder. */
const PLACES_MAX = { thorough: 60, sampled: 1 };

export function orderingProbe(play: SubjectPlay, look: Look): Probe {
  const told = eventsOf(play);
  const disorders = [missing(told), doubled(told), swapped(told)].flatMap((kind) =>
    sampleOf(kind, look, SUBJECT_ORDERING, PLACES_MAX),
  );
  return {
    calls: disorders.map(({ events }) => rebuildCall(play, events)),
    judge: (answers) => {
      for (const [index, disorder] of disorders.entries()) {
        const answer = answers[index];
        if (answer !== undefined && 'result' in answer) return accepted(disorder, told, answer.result);
      }
      return undefined;
    },
  };
}

/** Without its last event a log is a log. */
function missing(events: readonly Json[]): Disorder[] {
  return events.slice(0, -1).map((_, index) => ({
    assertion: index === 0 ? 'a log without its first event is refused' : 'a log with an event missing is refused',
    number: index + 1,
    events: events.toSpliced(index, 1),
  }));
}

function doubled(events: readonly Json[]): Disorder[] {
  return events.map((event, index) => ({
    assertion: 'a log with an event doubled is refused',
    number: index + 1,
    events: events.toSpliced(index, 0, event),
  }));
}

function swapped(events: readonly Json[]): Disorder[] {
  return events.slice(1).flatMap((event, index) => {
    const before = events[index];
    if (before === undefined || differenceOf(before, event, NO_IDS) === undefined) return [];
    const assertion = 'a log with two events swapped is refused';
    return [{ assertion, number: index + 2, events: events.with(index, event).with(index + 1, before) }];
  });
}

const NO_IDS: ReadonlySet<string> = new Set();

function accepted({ assertion, number }: Disorder, told: readonly Json[], result: unknown): Finding {
  // The connection has read the answer as one to `rebuild`.
  const { table } = result as Result<'rebuild'>;
  const about = { property: SUBJECT_ORDERING, assertion, ...placeOf(told, number) };
  return { ...about, path: '', expected: 'an error', found: `the table ${show(table satisfies JsonObject)}` };
}
