import { expect, test } from 'vitest';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { nextState, type ReplayAction, type ReplayState, START } from './replay-state.ts';

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
  expect(nextState(json, { type: 'visit', address: { game: 'b', at: 2, tab: null } })).toMatchObject({ tab: 'json' });
  expect(nextState(json, { type: 'visit', address: { game: 'b', at: 2, tab: 'event' } })).toMatchObject({
    game: 'b',
    at: 2,
    tab: 'event',
  });
});

test('a game that was opened is chosen, and what failed before is forgotten', () => {
  const state = after({ type: 'failed', error: 'no' }, { type: 'opened', game });
  expect(state).toMatchObject({ game: 'opened-1', at: null, opened: [game], error: null });
});

test('a file that cannot be opened changes nothing else', () => {
  const before = after({ type: 'opened', game }, { type: 'go', game: 'opened-1', at: 2 });
  expect(nextState(before, { type: 'failed', error: 'no' })).toEqual({ ...before, error: 'no' });
});
