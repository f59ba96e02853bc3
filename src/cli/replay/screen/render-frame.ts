/**
 * Everything that is on the screen, as lines: the event at the top, a tab below it, and at the bottom the whole game, the
 * verdict and the keys. No line is wider than the screen, and there are exactly as many as it has rows.
 */

import type { Paint } from '../../paint.ts';
import { cutTo, widthOf, wrapTo } from '../fit.ts';
import { MARK } from '../marks.ts';
import type { RebuiltStep } from '../rebuilt-history.ts';
import { headLines, markLines } from '../render-step.ts';
import type { ShownGame } from '../shown-game.ts';
import { FOOT_KEYS, TABS } from './commands.ts';
import type { Size } from './full-screen.ts';
import type { ScreenState } from './screen-state.ts';
import { stripLines } from './strip.ts';
import { keyLines, tabLines } from './tab-lines.ts';

export interface Frame {
  readonly lines: readonly string[];
  /** No further than there is something to be seen. */
  readonly scroll: number;
}

/** The sentence of an event is cut after as many lines. */
const SENTENCE_LINES_MAX = 2;

export function frameOf(game: ShownGame, state: ScreenState, { columns, rows }: Size, paint: Paint): Frame {
  // Ways lead to steps only.
  const step = game.history.steps[state.at] as RebuiltStep;
  const head = [...eventLines(step, state, columns, paint), tabLine(step, state, columns, paint)];
  const foot = [
    ...stripLines(game.history, state.at, columns, paint),
    verdictLine(game, columns, paint),
    paint('faint', footLine(columns)),
  ];
  const height = Math.max(0, rows - head.length - foot.length);
  const body = bodyOf(game, state, step, { columns, rows: height }, paint);
  const empty = Array.from({ length: height - body.lines.length }, () => '');
  return { lines: [...head, ...body.lines, ...empty, ...foot].slice(0, rows), scroll: body.scroll };
}

function eventLines(step: RebuiltStep, { isPlaying }: ScreenState, columns: number, paint: Paint): string[] {
  const [title = '', sentence] = headLines(step, paint);
  const words = sentence === undefined ? [] : wrapTo(sentence, columns);
  const first = isPlaying ? `${title} · playing` : title;
  return [first, ...words.slice(0, SENTENCE_LINES_MAX)].map((line) => cutTo(line, columns));
}

/** `[1 table]  2 difference (3)  3 event …`; where that is too wide, of the others only the number. */
function tabLine({ differences }: RebuiltStep, { tab }: ScreenState, columns: number, paint: Paint): string {
  const names = TABS.map((each, index) => {
    const count = each === 'difference' && differences.length > 0 ? ` ${MARK}${differences.length}` : '';
    return { isOpen: each === tab, short: `${index + 1}`, long: `${index + 1} ${each}${count}` };
  });
  const line = (isShort: boolean): string =>
    names
      .map(({ isOpen, short, long }) => (isOpen ? paint('title', `[${long}]`) : ` ${isShort ? short : long} `))
      .join(' ');
  return cutTo(widthOf(line(false)) <= columns ? line(false) : line(true), columns);
}

function bodyOf(game: ShownGame, state: ScreenState, step: RebuiltStep, size: Size, paint: Paint): Frame {
  const { columns, rows } = size;
  if (state.showsKeys) return scrolledTo(keyLines(columns, paint), rows, state, paint);
  const lines = tabLines(state.tab, game, step, columns, paint);
  if (state.tab !== 'table') return scrolledTo(lines, rows, state, paint);
  const differences = listedWithin(step, Math.max(LISTED_MIN, rows - lines.length), paint);
  const tables = scrolledTo(lines, Math.max(0, rows - differences.length), state, paint);
  const below = differences.map((line) => cutTo(line, columns)).slice(0, rows);
  return { lines: [...tables.lines, ...below], scroll: tables.scroll };
}

/** Differences are listed below the tables, however large these are; the whole list has a tab of its own. */
const LISTED_MIN = 3;

function listedWithin(step: RebuiltStep, rows: number, paint: Paint): string[] {
  return step.differences.length <= rows ? markLines(step, paint) : markLines(step, paint, rows - 1);
}

/** As many of the lines as there is room for; that there are more is said. */
function scrolledTo(lines: readonly string[], rows: number, state: ScreenState, paint: Paint): Frame {
  const hidden = Math.max(0, lines.length - rows);
  const scroll = state.isScrolled ? state.scroll : firstMarked(lines) - Math.floor(rows / 2);
  const above = Math.max(0, Math.min(scroll, hidden));
  const seen = lines.slice(above, above + rows);
  if (above > 0 && rows > SCROLL_ROWS_MIN) seen[0] = paint('faint', `  ↑ ${above + 1} more`);
  if (above < hidden && rows > SCROLL_ROWS_MIN) seen[rows - 1] = paint('faint', `  ↓ ${hidden - above + 1} more`);
  return { lines: seen, scroll: above };
}

/** With fewer there would be nothing between what says that there is more. */
const SCROLL_ROWS_MIN = 2;

function firstMarked(lines: readonly string[]): number {
  return lines.findIndex((line) => line.includes(MARK));
}

function verdictLine({ judgement: { verdict, reasons } }: ShownGame, columns: number, paint: Paint): string {
  const more = reasons.length > 1 ? ` (${reasons.length - 1} more: press 5)` : '';
  const text = `${verdict}: ${reasons[0] ?? ''}`;
  return paint(verdict === 'held' ? 'good' : 'bad', `${cutTo(text, columns - more.length)}${more}`);
}

function footLine(columns: number): string {
  let shown = FOOT_KEYS;
  const line = (): string => shown.map(([text]) => text).join(' · ');
  for (let rank = 0; widthOf(line()) > columns && shown.length > 1; rank += 1)
    shown = shown.filter(([, own]) => own !== rank);
  return cutTo(line(), columns);
}
