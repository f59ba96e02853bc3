/** Games that are played within a limit of time: one in which some move never comes to an end is a finding. */
import type { Checker } from './checker.ts';
import type { Finding } from './finding.ts';
import {
  type Beginning,
  type History,
  newHistory,
  PLAYING,
  type Run,
  type RunOptions,
  recordedGame,
  runScript,
  watchedGame,
} from './run-game.ts';
import type { Script } from './script.ts';
import type { Subject } from './subject.ts';
import { OutOfTimeError, withinTime } from './time-limit.ts';

/** Milliseconds after which a game counts as one that never ends. */
export interface TimeLimits {
  /** For one game: many times what the longest takes on a busy machine. */
  readonly gameMs: number;
  /** For a game that is looked at everywhere: fixtures are such games. */
  readonly thoroughMs: number;
  /** For several games together, before they are played one by one. */
  readonly batchMs: number;
  /** While shrinking: a small game takes a hundredth of it, and one that never ends all of it, again and again. */
  readonly candidateMs: number;
}

export const TIME_LIMITS: TimeLimits = { gameMs: 2_000, thoroughMs: 30_000, batchMs: 2_000, candidateMs: 300 };

const COMES_TO_AN_END = 'every move comes to an end';

/** Plays the script like `runScript`, within `limitMs`. */
export function runScriptWithin(
  limitMs: number,
  script: Script,
  subject: Subject,
  checkers: readonly Checker[],
  options: RunOptions = {},
): Run {
  return runWithin(limitMs, script, subject, options, (history) =>
    runScript(script, subject, checkers, { ...options, history }),
  );
}

/** What `play` makes of a game, or what it had made of it when the time was over. `play` keeps the given history. */
export function runWithin(
  limitMs: number,
  beginning: Beginning,
  subject: Subject,
  options: RunOptions,
  play: (history: History) => Run,
): Run {
  for (let tries = 1; ; tries += 1) {
    const history = newHistory();
    try {
      return withinTime(limitMs, () => play(history));
    } catch (error) {
      if (!(error instanceof OutOfTimeError)) throw error;
      if (error.wasWaiting && tries < TRIES_MAX) continue;
      const played = recordedGame(beginning, watchedGame(beginning, subject, options), history);
      return { played, findings: [endless(history, limitMs)] };
    }
  }
}

/** Of a game that was cut while the machine was busy with something else. */
const TRIES_MAX = 5;

/** Whether a finding is that a game never came to an end. */
export function isEndless({ property, assertion }: Finding): boolean {
  return property === PLAYING && assertion === COMES_TO_AN_END;
}

function endless({ moves, events, settledAt }: History, limitMs: number): Finding {
  // The creation settles, too; a move that has not settled is the one under way.
  const isUnderWay = settledAt.length <= moves.length;
  return {
    property: PLAYING,
    assertion: COMES_TO_AN_END,
    event_type: '',
    sequence_num: events.length,
    path: isUnderWay ? (moves.at(-1)?.type ?? '') : '',
    expected: `an end within ${limitMs} ms`,
    found: 'none',
  };
}
