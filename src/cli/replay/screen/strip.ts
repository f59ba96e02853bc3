/** The whole game as one line: where the rounds begin, where the witnesses part, and where one is. */
import { type Course, isParted, type Stop } from '../../../replay/places.ts';
import type { Paint } from '../../paint.ts';
import { MARK } from '../marks.ts';

/** Explains the signs. */
export const STRIP_LEGEND = `${MARK} witnesses part · 1 2 … rounds begin · ╌ no table · ▲ here`;

/** Two lines: the game, and below it the place. */
export function stripLines(course: Course, at: number, columns: number, paint: Paint): [string, string] {
  const signs = signsOf(course, columns).map((sign) => (sign === MARK ? paint('bad', sign) : paint('faint', sign)));
  const column = columnOf(at, course.steps.length, columns);
  return [signs.join(''), paint('title', pointerLine(column, ` ${at} of ${course.steps.length - 1}`, columns))];
}

/** Of all the steps that share a column the most important sign. */
function signsOf(course: Course, columns: number): string[] {
  const signs: string[] = [];
  for (const stop of course.steps) {
    const [from, next] = [stop.at, stop.at + 1].map((at) => columnOf(at, course.steps.length, columns));
    const sign = signOf(stop, course);
    for (let column = from ?? 0; column === from || column < (next ?? 0); column += 1) {
      // Where a step is wider than a column, its round begins in the first.
      const own = sign.isOnce && column !== from ? LINE : sign.text;
      if (signs[column] === undefined || signs[column] === LINE || own === MARK) signs[column] = own;
    }
  }
  return signs;
}

const LINE = '─';

function signOf(stop: Stop, course: Course): { readonly text: string; readonly isOnce?: boolean } {
  if (isParted(course, stop)) return { text: MARK };
  if (course.refusal !== null && stop.at > course.refusal.at) return { text: '╌' };
  if (stop.event?.event_type === 'game_started') return { text: '1', isOnce: true };
  if (stop.event?.event_type === 'round_started') return { text: `${stop.event.data.round_num % 10}`, isOnce: true };
  return { text: LINE };
}

/** Every step has as many columns, or every column as many steps, as the others: one more or less. */
function columnOf(at: number, steps: number, columns: number): number {
  const place = (at * columns) / steps;
  return steps <= columns ? Math.ceil(place) : Math.floor(place);
}

function pointerLine(column: number, text: string, columns: number): string {
  if (column + 1 + text.length <= columns) return `${' '.repeat(column)}▲${text}`;
  const before = `${text.trim()} ▲`;
  return before.length <= column + 1 ? before.padStart(column + 1) : `${' '.repeat(column)}▲`;
}
