/**
 * `subject-replay`: at any point, the table rebuilt from the events so far is the game's own.
 *
 * Method: the subject is asked to rebuild beginnings of the log, each up to a point at which the game showed its table:
 * always the whole log, and some places before. The earliest that differs is told; what comes after follows from it.
 */
import type { Finding } from '../../harness/finding.ts';
import type { Answer } from '../../protocol/connection.ts';
import type { Call, Json, JsonObject, Result } from '../../protocol/messages.ts';
import { errorText } from '../conduct.ts';
import type { Asking } from '../play/asking.ts';
import type { SubjectPlay } from '../subject-play.ts';
import { withoutPaths } from '../without-paths.ts';
import { unlike } from './compare-tables.ts';
import { eventsOf, type Point, placeOf, pointsOf } from './history.ts';
import { type Look, sampleOf } from './look.ts';
import type { Probe } from './probe.ts';

export const SUBJECT_REPLAY = 'subject-replay';

/** Beside the last point. */
const POINTS_MAX = { thorough: 200, sampled: 2 };

/** `omits`: fields that only the game's own tables have. */
export function replayProbe(play: SubjectPlay, omits: readonly string[], look: Look): Probe {
  const events = eventsOf(play);
  const all = pointsOf(play);
  const points = [...sampleOf(all.slice(0, -1), look, SUBJECT_REPLAY, POINTS_MAX), ...all.slice(-1)];
  return {
    calls: points.map((point) => rebuildCall(play, events.slice(0, point.events))),
    judge: (answers) => {
      for (const [index, point] of points.entries()) {
        const finding = judgePoint(point, answers[index], { play, events, omits });
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  };
}

/**
 * Where the replay first goes wrong, so that a fault has one name wherever it was noticed. Method: halving, as if what is
 * wrong once stayed so; where it does not, what is told is still a place before which all was well.
 */
export function* firstReplayFinding(play: SubjectPlay, omits: readonly string[], known: Finding): Asking<Finding> {
  const events = eventsOf(play);
  const points = pointsOf(play);
  let first = known;
  let right = 0;
  let wrong = points.findIndex((point) => point.events === known.sequence_num);
  while (right < wrong) {
    const middle = Math.floor((right + wrong) / 2);
    // Between two indexes of points.
    const point = points[middle] as Point;
    const [answer] = yield [rebuildCall(play, events.slice(0, point.events))];
    const finding = judgePoint(point, answer, { play, events, omits });
    if (finding === undefined) right = middle + 1;
    else [wrong, first] = [middle, finding];
  }
  return first;
}

export function rebuildCall({ setup: { game_id, decks } }: SubjectPlay, events: readonly Json[]): Call {
  return { method: 'rebuild', params: { game_id, events, decks } };
}

interface Played {
  readonly play: SubjectPlay;
  readonly events: readonly Json[];
  readonly omits: readonly string[];
}

function judgePoint(point: Point, answer: Answer | undefined, { play, events, omits }: Played): Finding | undefined {
  const about = { property: SUBJECT_REPLAY, ...placeOf(events, point.events) };
  if (answer === undefined || 'misconduct' in answer) return undefined;
  if ('error' in answer)
    return {
      ...about,
      assertion: "the rebuild accepts the game's own events",
      path: '',
      expected: 'a table',
      found: errorText(answer.error),
    };
  const tables = [point.table, tableIn(answer.result)].map((table) => withoutPaths(table, omits));
  return unlike({ ...about, assertion: "the rebuilt table is the game's own" }, tables[0], tables[1], play.setup);
}

/** The connection has read the answer as one to `rebuild`. */
function tableIn(result: unknown): JsonObject {
  return (result as Result<'rebuild'>).table;
}
