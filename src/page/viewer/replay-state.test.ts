import { expect, test } from 'vitest';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { nextState, type ReplayAction, type ReplayState, START } from './replay-state.ts';
import type { Tab } from './tabs.ts';

function after(...actions: readonly ReplayAction[]): ReplayState {
  return actions.reduce(nextState, START);
}

const game = { id: 'opened-1' } as EmbeddedGame;

test('looking in passing ends with the next step', () => {
  const looking = after({ type: 'go', game: 'a', at: 3 }, { type: 'glimpse', at: 9 });
  expect(looking).toMatchObject({ at: 3, glimpse: 9 });
  expect(nextState(looking, { type: 'go', game: 'a', at: 4 })).toMatchObject({ at: 4, glimpse: null });
});

test('looking at the same again changes nothing', () => {
  const looking = after({ type: 'glimpse', at: 9 });
  expect(nextState(looking, { type: 'glimpse', at: 9 })).toBe(looking);
});

test('another game opens where it opens by itself, and does not play', () => {
  const state = after(
    { type: 'go', game: 'a', at: 3 },
    { type: 'play', isPlaying: true },
    { type: 'choose', game: 'b' },
  );
  expect(state).toMatchObject({ game: 'b', at: null, isPlaying: false });
});

test('an address keeps the tab unless it names one', () => {
  const json = after({ type: 'tab', game: 'a', tab: 'json' });
  const visit = (tab: Tab | null): ReplayState =>
    nextState(json, { type: 'visit', address: { game: 'opened-1', at: 2, tab }, embedded: [game] });
  expect(visit(null)).toMatchObject({ tab: 'json' });
  expect(visit('event')).toMatchObject({
    game: 'opened-1',
    at: 2,
    tab: 'event',
  });
});

test('an address of a game that is not there leads to where the page opens, and says so', () => {
  const before = after({ type: 'go', game: 'a', at: 3 });
  const address = { game: 'b\u202e', at: 2, tab: null };
  expect(nextState(before, { type: 'visit', address, embedded: [game] })).toMatchObject({
    game: null,
    at: null,
    error: 'This page has no game b\\u{202e}; a file that was dropped has to be opened again',
  });
});

test('an address that names no place leads to where the page opens', () => {
  const before = after({ type: 'failed', error: 'no' }, { type: 'go', game: 'a', at: 3 });
  const visit = nextState(before, { type: 'visit', address: null, embedded: [game] });
  expect(visit).toMatchObject({ game: null, at: null, error: null });
});

test('a game that was opened is chosen, and what failed before is forgotten', () => {
  const state = after({ type: 'failed', error: 'no' }, { type: 'opened', game });
  expect(state).toMatchObject({ game: 'opened-1', at: null, opened: [game], error: null });
});

test('a file that cannot be opened changes nothing else', () => {
  const before = after({ type: 'opened', game }, { type: 'go', game: 'opened-1', at: 2 });
  expect(nextState(before, { type: 'failed', error: 'no' })).toEqual({ ...before, error: 'no' });
});
