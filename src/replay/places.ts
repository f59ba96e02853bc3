/** Ways through a game that is looked at step by step: the same in page and terminal. Where a way leads nowhere, one stays. */
import type { EventType } from '../events/event-data.ts';
import type { Step, UnfoldedGame } from './unfolded-game.ts';

export const WAYS = [
  'back',
  'on',
  'first',
  'last',
  'first-difference',
  'next-difference',
  'previous-difference',
  'next-turn',
  'previous-turn',
] as const;
export type Way = (typeof WAYS)[number];

/** As much of a game as is needed to find a way through it. */
export interface Course extends Pick<UnfoldedGame, 'refusal' | 'partedAt'> {
  readonly steps: readonly Stop[];
}

export type Stop = Pick<Step, 'at' | 'event' | 'differences'>;

/** The number of the event that one comes to from event `at`. */
export function placeAfter(way: Way, course: Course, at: number): number {
  const last = course.steps.length - 1;
  switch (way) {
    case 'back':
      return Math.max(0, at - 1);
    case 'on':
      return Math.min(last, at + 1);
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'first-difference':
      return course.partedAt ?? at;
    case 'next-difference':
      return nextWhere(course, at, 1, (stop) => isParted(course, stop));
    case 'previous-difference':
      return nextWhere(course, at, -1, (stop) => isParted(course, stop));
    case 'next-turn':
      return nextWhere(course, at, 1, beginsTurn);
    case 'previous-turn':
      return nextWhere(course, at, -1, beginsTurn);
  }
}

/** Where to look first: where the witnesses part, or else at the first event. */
export function firstPlace({ steps, partedAt }: Course): number {
  return partedAt ?? Math.min(1, steps.length - 1);
}

/** Whether the witnesses differ here, or one of them refuses the event. */
export function isParted({ refusal }: Pick<Course, 'refusal'>, { at, differences }: Stop): boolean {
  return differences.length > 0 || refusal?.at === at;
}

/** The event alone decides, for tables may be wrong. A deal is a turn of its own. */
export function beginsTurn({ event }: Stop): boolean {
  return event !== null && TURN_BEGINNINGS.has(event.event_type);
}

const TURN_BEGINNINGS: ReadonlySet<EventType> = new Set<EventType>([
  'game_started',
  'round_started',
  'card_drawn',
  'flip_as_action',
  'knock_early',
]);

function nextWhere({ steps }: Course, at: number, direction: 1 | -1, isMeant: (stop: Stop) => boolean): number {
  for (let place = at + direction; ; place += direction) {
    const stop = steps[place];
    if (stop === undefined) return at;
    if (isMeant(stop)) return place;
  }
}
