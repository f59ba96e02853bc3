import { expect, test } from 'vitest';
import type { Plays } from '../../protocol/messages.ts';
import { generatedGolfGame } from './golf-game.ts';
import { narrowingOf } from './golf-plays.ts';

const NARROW: Plays = {
  players: { min: 3, max: 4 },
  options: { flip_mode: ['never'], initial_flips: [2, 1], use_jokers: [false] },
  num_decks: 1,
  num_rounds: 2,
  actions: ['flip_initial', 'draw', 'swap', 'discard', 'next_round'],
};

test('a narrowed game keeps to what is played, and is the same each time', () => {
  const narrowing = narrowingOf(NARROW);
  const types = new Set<unknown>();
  let longest = 0;
  for (let game = 1; game <= 60; game += 1) {
    const { run, asked } = generatedGolfGame(`narrow/${game}`, narrowing, []);
    expect(generatedGolfGame(`narrow/${game}`, narrowing, []).run.played.events).toEqual(run.played.events);
    if (asked === undefined) throw new Error('expected a game that starts');
    const { players, options, num_decks, num_rounds, decks } = asked.setup;
    expect([3, 4]).toContain(players.length);
    expect(options).toMatchObject({ flip_mode: 'never', initial_flips: expect.toBeOneOf([1, 2]), use_jokers: false });
    expect([num_decks, decks.length]).toEqual([1, num_rounds]);
    longest = Math.max(longest, num_rounds ?? 0);
    for (const { type } of asked.moves) types.add(type);
    for (const [index, move] of asked.moves.entries()) {
      const isEmpty = asked.expected[index]?.table.deck.length === 0;
      if (move.type === 'draw' && move.source === 'deck') expect(isEmpty).toBe(false);
    }
  }
  expect(longest).toBe(2);
  expect([...types].sort()).toEqual([...(NARROW.actions ?? [])].sort());
});

test.each<[Plays, RegExp]>([
  [{ players: { min: 7, max: 9 } }, /plays\.players: expected some number from 2 to 6, found/],
  [{ options: { flip_mode: ['sometimes'] } }, /plays\.options\.flip_mode: expected values .*, found "sometimes"/],
  [{ options: { jokers: [true] } }, /plays\.options: expected options of .*, found "jokers"/],
  [{ actions: ['knock'] }, /plays\.actions: expected types of .*, found "knock"/],
])('%j is nothing that there is', (plays, message) => {
  expect(() => narrowingOf(plays)).toThrow(message);
});
