import { expect, test } from 'vitest';
import { addressText, readAddress } from './address.ts';

test.each([
  { game: 'golden-rule.x_1', at: 24, tab: null },
  { game: 'a', at: 0, tab: 'json' as const },
  { game: '', at: null, tab: null },
])('what is written is read again: %j', (address) => {
  expect(readAddress(addressText(address))).toEqual(address);
});

test('the table is where one is unless it is said otherwise', () => {
  expect(addressText({ game: 'a', at: 3, tab: 'table' })).toBe('#game=a&at=3');
});

test.each(['', '#', '#gate', '#at=3'])('%j is about something else', (fragment) => {
  expect(readAddress(fragment)).toBeNull();
});

test.each(['#game=a&at=-1', '#game=a&at=1e3', '#game=a&at=', '#game=a&at=99999999999', '#game=a&tab=x&at=%'])(
  'what is wrong with %j is passed over',
  (fragment) => {
    expect(readAddress(fragment)).toEqual({ game: 'a', at: null, tab: null });
  },
);
