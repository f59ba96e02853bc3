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
/** Rows that are laid out together, as in `events.css`. */
const BLOCK_ROWS = 40;
/** Where the current row stays: not at the list's lower end, which may be out of sight itself. */
const SHARE_ABOVE = 0.1;
const SHARE_BELOW = 0.5;

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
  const rows = steps
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
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK_ROWS) }, (_, block) =>
    rows.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS),
  );
  return blocks.map((block, index) => (
    <div key={index} class={block.length === BLOCK_ROWS ? 'event-block is-full' : 'event-block'} role="presentation">
      {block}
    </div>
  ));
}

function placeOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return row === null ? null : Number(row.dataset.at);
}

/** Answers with what takes the mark away again. */
function markCurrent(list: HTMLElement, at: number): (() => void) | undefined {
  const row = document.getElementById(`event-${at}`);
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
  const [inside, around] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  const above = inside.top - (around.top + around.height * SHARE_ABOVE);
  const below = inside.bottom - (around.bottom - around.height * SHARE_BELOW);
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}
