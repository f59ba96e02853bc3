/** The four ways to look at a place, one at a time. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { differenceRows } from '../../replay/difference-rows.ts';
import type { Step, UnfoldedGame } from '../../replay/unfolded-game.ts';
import { DifferenceTab } from './difference-tab.tsx';
import { EventTab } from './event-tab.tsx';
import { JsonTab } from './json-tab.tsx';
import { keepFocus } from './keep-focus.ts';
import { TableTab } from './table-tab.tsx';
import { TAB_LABELS, TABS, type Tab } from './tabs.ts';

interface PlaceTabsProps {
  readonly tab: Tab;
  readonly showTab: (tab: Tab) => void;
  readonly unfolded: UnfoldedGame;
  readonly step: Step;
  readonly isLive: boolean;
}

export function PlaceTabs({ tab, showTab, unfolded, step, isLive }: PlaceTabsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (turn === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + turn + TABS.length) % TABS.length] ?? tab;
    showTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  const count = differenceRows(step).length;
  return (
    <div class="place">
      <div class="tabs" role="tablist" aria-label="Ways to look at this event" ref={list} onKeyDown={onKeyDown}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === tab}
            aria-controls="tab-panel"
            tabIndex={each === tab ? 0 : -1}
            disabled={!isLive}
            onMouseDown={keepFocus}
            onClick={() => showTab(each)}
          >
            {TAB_LABELS[each]}
            {each === 'difference' && count > 0 && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'table' && <TableTab unfolded={unfolded} step={step} />}
        {tab === 'difference' && <DifferenceTab unfolded={unfolded} step={step} />}
        {tab === 'event' && <EventTab step={step} />}
        {tab === 'json' && <JsonTab step={step} />}
      </div>
    </div>
  );
}
