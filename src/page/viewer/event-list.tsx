/**
 * All events of the game. A step changes two of its rows, and a game has up to thousands: so the rows are rendered once
 * for each game, and the current one is marked in the document itself.
 */
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Brackets } from '../../replay/brackets.ts';
import type { UnfoldedGame } from '../../replay/unfolded-game.ts';
import { EventRow } from './event-row.tsx';
import { lanesOf } from './lanes.ts';
import type { Replay } from './use-replay.ts';

/** So many are in a page before scripts have taken over: it may hold long games. */
const STATIC_ROWS_MAX = 300;
/** Rows that stay in sight above and below the current one. */
const ROWS_AROUND = 2;

export function EventList({ replay }: { readonly replay: Replay }): JSX.Element {
  const { unfolded, brackets, at, go, walk, glimpse, isLive } = replay;
  const list = useRef<HTMLDivElement>(null);
  const pointer = useRef('');
  const rows = useMemo(() => rowsOf(unfolded, brackets, isLive), [unfolded, brackets, isLive]);
  useLayoutEffect(() => (list.current === null ? undefined : markCurrent(list.current, at)), [rows, at]);

  const onMouseMove = (event: MouseEvent): void => {
    // A list that moves below a resting pointer says that it moved as well.
    const position = `${event.clientX} ${event.clientY}`;
    if (position === pointer.current) return;
    pointer.current = position;
    glimpse(placeOf(event.target));
  };
  const onClick = ({ target }: MouseEvent): void => {
    const place = placeOf(target);
    if (place !== null) go(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = { ArrowUp: 'back', ArrowDown: 'on' }[event.key];
    if (way !== 'back' && way !== 'on') return;
    event.preventDefault();
    walk(way);
  };
  return (
    <div
      key={unfolded.game.id}
      class="event-list"
      role="listbox"
      aria-label="Events"
      tabIndex={0}
      ref={list}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onMouseMove={onMouseMove}
      onMouseLeave={() => glimpse(null)}
    >
      {rows}
    </div>
  );
}

function rowsOf({ steps, refusal }: UnfoldedGame, brackets: Brackets, isLive: boolean): JSX.Element[] {
  const lanes = lanesOf(brackets, steps.length - 1);
  const begins = new Map<number, string>(brackets.phases.map(({ from, label }) => [from, label.replaceAll('_', ' ')]));
  for (const { from, label } of brackets.rounds)
    begins.set(from, [`round ${label}`, begins.get(from)].filter(Boolean).join(' · '));
  return steps
    .slice(1, isLive ? undefined : STATIC_ROWS_MAX + 1)
    .map((step) => (
      <EventRow
        key={step.at}
        step={step}
        lanes={lanes[step.at] ?? ''}
        begins={begins.get(step.at) ?? ''}
        isRefused={refusal?.at === step.at}
      />
    ));
}

function placeOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return row === null ? null : Number(row.dataset.at);
}

/** Answers with what takes the mark away again. */
function markCurrent(list: HTMLElement, at: number): (() => void) | undefined {
  const row = list.querySelector<HTMLElement>(`[data-at="${at}"]`);
  if (row === null) {
    list.scrollTop = 0;
    return undefined;
  }
  row.ariaSelected = 'true';
  list.setAttribute('aria-activedescendant', row.id);
  keepInSight(list, row);
  return () => {
    row.ariaSelected = 'false';
    list.removeAttribute('aria-activedescendant');
  };
}

function keepInSight(list: HTMLElement, row: HTMLElement): void {
  const margin = row.offsetHeight * ROWS_AROUND;
  const top = row.offsetTop - margin;
  const bottom = row.offsetTop + row.offsetHeight + margin;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
