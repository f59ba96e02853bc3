/** One event as a block of lines: what happened, the table after it, and where the witnesses' tables differ. */
import { type PlacedDifference, placeText } from '../../golf/all-differences.ts';
import type { Difference } from '../../golf/first-difference.ts';
import { printable, show } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { eventWords } from '../../replay/event-words.ts';
import type { Paint } from '../paint.ts';
import { beside } from './fit.ts';
import { MARK } from './marks.ts';
import type { RebuiltStep } from './rebuilt-history.ts';
import { tableBlocks, tableLines } from './render-table.ts';

/** As many as are listed where there may be hundreds of steps. */
const LISTED_MAX = 10;
/** Columns of each of two tables that are printed beside each other. */
const PANE_COLUMNS = 56;
const GAP = ' │ ';

/** `isFirstParted`: whether it is here that the witnesses part; then both tables are shown. Nothing without a table. */
export function stepLines(step: RebuiltStep, isFirstParted: boolean, paint: Paint): string[] {
  const { engine, rebuilt, differences } = step;
  if (rebuilt === null) return [];
  const tables =
    isFirstParted && engine !== null
      ? bothTables(step, engine, rebuilt, paint)
      : tableLines(rebuilt, paint, differences);
  return [...headLines(step, paint), ...tables, ...markLines(step, paint, LISTED_MAX)];
}

function bothTables({ differences }: RebuiltStep, engine: TableView, rebuilt: TableView, paint: Paint): string[] {
  const blocks = (title: string, table: TableView): string[][] => [
    [`  ${paint('title', title)}`],
    ...tableBlocks(table, paint, differences, PANE_COLUMNS),
  ];
  return beside(blocks('engine', engine), blocks('rebuilt', rebuilt), GAP, PANE_COLUMNS);
}

/** A line for each difference; of more than `listedMax` it is said how many. */
export function markLines({ differences }: RebuiltStep, paint: Paint, listedMax = Number.POSITIVE_INFINITY): string[] {
  const listed = differences.slice(0, listedMax).map(placedText);
  const more = differences.length - listed.length;
  return [...listed, ...(more === 0 ? [] : [`${MARK} and ${more} more`])].map((line) => `  ${paint('bad', line)}`);
}

/** The event itself: number, type, player, and what it says. */
export function headLines({ event, before, rebuilt }: RebuiltStep, paint: Paint): string[] {
  if (event === null) return [paint('title', '#0 before the first event')];
  const player = event.player_id === null ? '' : ` · ${printable(event.player_id)}`;
  return [
    `${paint('title', `#${event.sequence_num} ${event.event_type}`)}${player}`,
    `  ${eventWords(event, before, rebuilt ?? before)}`,
  ];
}

export function placedText({ place, left, right }: PlacedDifference): string {
  return differenceText({ path: placeText(place), left, right });
}

/** `≠ players[1].score: engine 12, rebuilt 10` */
export function differenceText({ path, left, right }: Difference): string {
  return `${MARK} ${printable(path)}: engine ${show(left)}, rebuilt ${show(right)}`;
}
