/** What the keys of the screen do. Those that lead through the game are the same in the page. */
import type { Key } from 'node:readline';
import type { Way } from '../../../replay/places.ts';

export const TABS = ['table', 'difference', 'event', 'JSON', 'recording'] as const;
export type Tab = (typeof TABS)[number];

export type Command = Way | Tab | 'play' | 'keys' | 'leave' | 'suspend' | 'up' | 'down' | 'page-up' | 'page-down';

/** By the name of the key, or by the character that it gives. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['left', 'back'],
  ['k', 'back'],
  ['right', 'on'],
  ['j', 'on'],
  ['home', 'first'],
  ['end', 'last'],
  ['d', 'first-difference'],
  ['n', 'next-difference'],
  ['p', 'previous-difference'],
  ['t', 'next-turn'],
  ['T', 'previous-turn'],
  [' ', 'play'],
  ['up', 'up'],
  ['down', 'down'],
  ['pageup', 'page-up'],
  ['pagedown', 'page-down'],
  ...TABS.map((tab, index): [string, Command] => [`${index + 1}`, tab]),
  ['?', 'keys'],
  ['q', 'leave'],
  ['escape', 'leave'],
]);

export function commandOf({ name, sequence, ctrl }: Key): Command | undefined {
  if (ctrl === true) return name === 'c' ? 'leave' : name === 'z' ? 'suspend' : undefined;
  return COMMANDS.get(sequence ?? '') ?? (isCharacter(name) ? undefined : COMMANDS.get(name ?? ''));
}

/** Of a character only what it gives counts: `N` is another key than `n`, though both have one name. */
function isCharacter(name: string | undefined): boolean {
  return name?.length === 1;
}

export const KEY_HELP: readonly (readonly [keys: string, says: string])[] = [
  ['← →  k j', 'one event back, one on'],
  ['Home End', 'before the first event, the last event'],
  ['d', 'first difference'],
  ['n p', 'next difference, previous one'],
  ['t T', 'next turn, previous one'],
  ['space', 'play, two events a second; pause'],
  ['1 to 5', TABS.join(', ')],
  ['↑ ↓', 'scroll; PageUp and PageDown by ten lines'],
  ['?', 'these keys'],
  ['q Escape', 'leave; so does Ctrl-C'],
];

/** For the foot of the screen, in the order in which they are shown; those of the lowest rank are left out first. */
export const FOOT_KEYS: readonly (readonly [text: string, rank: number])[] = [
  ['← → step', 5],
  ['d first ≠', 3],
  ['n p other ≠', 2],
  ['t T turn', 1],
  ['space play', 0],
  ['1–5 tabs', 4],
  ['? keys', 6],
  ['q leave', 7],
];
