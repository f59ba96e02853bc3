/** What keys do in the viewer. */
import type { Way } from '../../replay/places.ts';
import { TABS, type Tab } from './tabs.ts';

export type Command =
  | { readonly type: 'way'; readonly way: Way }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'play' }
  | { readonly type: 'keys' };

/** As they are listed for people: the keys, and what they do. */
export const KEY_WORDS: readonly (readonly [keys: readonly string[], says: string])[] = [
  [['→', 'j'], 'one event on'],
  [['←', 'k'], 'one event back'],
  [['Home'], 'before the first event'],
  [['End'], 'the last event'],
  [['d'], 'the first difference'],
  [['n', 'p'], 'next and previous difference'],
  [['t', 'T'], 'next and previous turn'],
  [['Space'], 'play and pause'],
  [['1', '–', '4'], 'table, difference, event, JSON'],
  [['?'], 'this list'],
  [['Esc'], 'closes it'],
];

const WAY_BY_KEY: ReadonlyMap<string, Way> = new Map([
  ['ArrowLeft', 'back'],
  ['k', 'back'],
  ['ArrowRight', 'on'],
  ['j', 'on'],
  ['Home', 'first'],
  ['End', 'last'],
  ['d', 'first-difference'],
  ['n', 'next-difference'],
  ['p', 'previous-difference'],
  ['t', 'next-turn'],
  ['T', 'previous-turn'],
]);

/** Whether the key writes a character: those may be switched off, because whoever speaks to a computer may press them unawares. */
export function isSingle(key: string): boolean {
  return key.length === 1;
}

/** The key as the browser names it; null for one that does nothing here. */
export function commandOf(key: string): Command | null {
  const way = WAY_BY_KEY.get(key);
  if (way !== undefined) return { type: 'way', way };
  const tab = /^\d$/.test(key) ? TABS[Number(key) - 1] : undefined;
  if (tab !== undefined) return { type: 'tab', tab };
  if (key === ' ') return { type: 'play' };
  return key === '?' ? { type: 'keys' } : null;
}
