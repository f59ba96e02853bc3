/** One event as a block of lines: what happened, and the table after it. */
import type { Difference } from '../../golf/first-difference.ts';
import { printable, show } from '../../golf/show.ts';
import { eventWords } from '../../replay/event-words.ts';
import type { Paint } from '../paint.ts';
import type { RebuiltStep } from './rebuilt-history.ts';
import { tableLines } from './render-table.ts';

export function stepLines(step: RebuiltStep, paint: Paint): string[] {
  return [...headLines(step, paint), ...tableLines(step.table, paint), ...markLines(step, paint)];
}

/** A line where the engine's table differs, otherwise none. */
export function markLines({ difference }: RebuiltStep, paint: Paint): string[] {
  return difference === undefined ? [] : [`  ${paint('bad', differenceText(difference))}`];
}

/** The event itself: number, type, player, and what it says. */
export function headLines({ event, before, table }: RebuiltStep, paint: Paint): string[] {
  const player = event.player_id === null ? '' : ` · ${printable(event.player_id)}`;
  return [
    `${paint('title', `#${event.sequence_num} ${event.event_type}`)}${player}`,
    `  ${eventWords(event, before, table)}`,
  ];
}

/** `≠ players[1].score: engine 12, rebuilt 10` */
export function differenceText({ path, left, right }: Difference): string {
  return `≠ ${printable(path)}: engine ${show(left)}, rebuilt ${show(right)}`;
}
