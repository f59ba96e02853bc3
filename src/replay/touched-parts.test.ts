import { expect, test } from 'vitest';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { unfolded } from './testing/unfolded.ts';
import { touchedParts } from './touched-parts.ts';
import type { Step } from './unfolded-game.ts';

const { steps } = unfolded(playSmallGame());

/** What each event of this type touches. */
function touched(type: string): readonly { readonly step: Step; readonly parts: readonly string[] }[] {
  return steps
    .filter(({ event }) => event?.event_type === type)
    .map((step) => ({ step, parts: [...touchedParts(step.before, step.rebuilt ?? step.before)].sort() }));
}

test('a swap touches the card at its position and the discard pile, and the last one the whole hand that it turns up', () => {
  const swaps = touched('card_swapped');
  expect(swaps.length).toBeGreaterThan(0);
  for (const { step, parts } of swaps) {
    if (step.event?.event_type !== 'card_swapped') throw new Error('expected a swap');
    const { player_id, data } = step.event;
    const seat = step.before.players.findIndex(({ id }) => id === player_id);
    expect(parts).toEqual(expect.arrayContaining(['discard', `players.${seat}.cards.${data.position}`]));
    if (step.rebuilt?.phase === 'playing') expect(parts).toHaveLength(2);
  }
});

test('a draw touches the drawn card', () => {
  for (const { parts } of touched('card_drawn')) expect(parts).toEqual(['drawn']);
});

test('a turned-up card is touched', () => {
  for (const { parts } of touched('flip_as_action')) expect(parts).toHaveLength(1);
  for (const { parts } of touched('initial_flip')) expect(parts).toHaveLength(2);
});

test('a deal touches everything and so nothing, as does what is no move', () => {
  for (const type of ['game_started', 'player_joined'])
    for (const { parts } of touched(type)) expect(parts).toEqual([]);
});
