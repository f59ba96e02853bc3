import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../../../events/event-data.ts';
import { FLIP_MODES, HOUSE_RULES } from '../../../golf/options.ts';
import { PHASES } from '../../../golf/table-view.ts';
import { bitsIn, CELLS, isPossible } from './cell.ts';
import { SETTINGS } from './setting.ts';

test('there is a setting for every game, each house rule and each flip mode', () => {
  expect(SETTINGS).toHaveLength(1 + HOUSE_RULES.length + FLIP_MODES.length);
});

test('each cell has a bit of its own, and what the rules do not let happen has none', () => {
  const bits = CELLS.map(({ event, phase }) => bitsIn(phase).get(event) ?? 0);
  expect(bits).toEqual(CELLS.map((_cell, index) => 2 ** index));
  expect(CELLS).toHaveLength(29);
  expect(PHASES.map((phase) => bitsIn(phase).size).reduce((sum, size) => sum + size)).toBe(CELLS.length);
  expect(bitsIn('playing').get('round_ended')).toBeUndefined();
});

test('rows and columns are in the order in which events and phases are known', () => {
  const order = CELLS.map(({ event, phase }) => EVENT_TYPES.indexOf(event) * PHASES.length + PHASES.indexOf(phase));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});

test('after a discard nobody flips where the mode is never, and nobody may skip it where it is always', () => {
  const impossible = SETTINGS.flatMap((setting) =>
    CELLS.filter((cell) => !isPossible(cell, setting)).map(({ event, phase }) => `${setting}: ${event} in ${phase}`),
  );
  expect(impossible).toEqual([
    'flip_mode never: card_flipped in playing',
    'flip_mode never: card_flipped in final_turn',
    'flip_mode never: flip_skipped in playing',
    'flip_mode never: flip_skipped in final_turn',
    'flip_mode always: flip_skipped in playing',
    'flip_mode always: flip_skipped in final_turn',
  ]);
});
