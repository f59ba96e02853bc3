/** The place that is looked at, as it stands in the page's address: `#game=ID&at=24&tab=event`. */
import { isTab, type Tab } from './tabs.ts';

export interface Address {
  readonly game: string;
  /** Number of an event; null for wherever the game opens. */
  readonly at: number | null;
  readonly tab: Tab | null;
}

/** Null for a fragment that is about something else. What is wrong with a part of it is passed over. */
export function readAddress(fragment: string): Address | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const game = fields.get('game');
  if (game === null) return null;
  const at = fields.get('at') ?? '';
  const tab = fields.get('tab');
  return { game, at: /^\d{1,9}$/.test(at) ? Number(at) : null, tab: isTab(tab) ? tab : null };
}

/** The fragment, with its `#`. */
export function addressText({ game, at, tab }: Address): string {
  const fields = new URLSearchParams({ game });
  if (at !== null) fields.set('at', `${at}`);
  if (tab !== null && tab !== 'table') fields.set('tab', tab);
  return `#${fields}`;
}
