import { expect, test } from 'vitest';
import { WAYS } from '../../replay/places.ts';
import { commandOf, KEY_WORDS } from './keys.ts';
import { TABS } from './tabs.ts';

/** As browsers name them, where people name them otherwise. */
const BROWSER_NAMES: Readonly<Record<string, string>> = { '→': 'ArrowRight', '←': 'ArrowLeft', Space: ' ' };
/** The first belongs to the dialog, the second stands between digits. */
const NO_COMMANDS = ['Esc', '–'];

test('every key that is listed does something', () => {
  const listed = KEY_WORDS.flatMap(([keys]) => keys).filter((key) => !NO_COMMANDS.includes(key));
  for (const key of listed) expect(commandOf(BROWSER_NAMES[key] ?? key), key).not.toBeNull();
});

test('there is a key for every way and every tab', () => {
  const commands = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'd', 'n', 'p', 't', 'T', '1', '2', '3', '4'].map(
    commandOf,
  );
  expect(commands.flatMap((command) => (command?.type === 'way' ? [command.way] : [])).sort()).toEqual(
    [...WAYS].sort(),
  );
  expect(commands.flatMap((command) => (command?.type === 'tab' ? [command.tab] : []))).toEqual(TABS);
});

test.each(['5', '0', 'D', 'N', 'x', 'Tab', 'Enter', 'ArrowUp', ''])('%j does nothing', (key) => {
  expect(commandOf(key)).toBeNull();
});
