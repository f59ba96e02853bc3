import { expect, test } from 'vitest';
import type { GameEvent } from '../../../events/event.ts';
import { cardOf } from '../../../golf/card.ts';
import { runGeneratedGame } from '../../../harness/generate/generate-game.ts';
import { ownSubject } from '../../../harness/subject.ts';
import { playSmallGame } from '../../../harness/testing/small-game.ts';
import { hashOfPlay } from './hash-of-play.ts';

const { setup, events } = playSmallGame();
const known = hashOfPlay({ setup, events });

test('ids, names, seeds and times do not matter', () => {
  const others = playSmallGame([
    { id: 'x', name: 'Cy' },
    { id: '__proto__', name: 'Di' },
  ]);
  const told = others.events.map((event) => ({ ...event, game_id: 'another', timestamp: 'later', sequence_num: 0 }));
  expect(known).not.toBeNull();
  expect(hashOfPlay({ setup: { ...others.setup, room_code: 'ELSE', game_id: 'another' }, events: told })).toBe(known);
});

test('options do', () => {
  for (const changed of [
    { flip_mode: 'never' },
    { initial_flips: 1 },
    { use_jokers: false },
    { knock_early: true },
  ] as const)
    expect(hashOfPlay({ setup: { ...setup, options: { ...setup.options, ...changed } }, events })).not.toBe(known);
});

/** The event, otherwise in one thing: what there is of a position, a card, or who did it. */
function otherwise(event: GameEvent): GameEvent[] {
  const { data } = event;
  const card = cardOf('★', 'clubs');
  const changed: object[] = [];
  if ('position' in data) changed.push({ position: 5 - data.position });
  if ('positions' in data) changed.push({ positions: data.positions.map((position) => 5 - position) });
  if ('card' in data) changed.push({ card });
  if ('cards' in data) changed.push({ cards: data.cards.map(() => card) });
  if ('new_card' in data) changed.push({ new_card: card }, { old_card: card });
  if ('source' in data) changed.push({ source: data.source === 'deck' ? 'discard' : 'deck' });
  if ('first_discard' in data) changed.push({ first_discard: card });
  const others = changed.map((some) => ({ ...event, data: { ...data, ...some } }) as GameEvent);
  return event.player_id === null ? others : [...others, { ...event, player_id: 'somebody else' } as GameEvent];
}

test('so does each event: its type, its seat, its position, its cards, and where it stands', () => {
  const plays = events.flatMap((event, index) => [
    events.toSpliced(index, 1),
    events.toSpliced(index, 1, event, event),
    ...otherwise(event).map((other) => events.toSpliced(index, 1, other)),
  ]);
  const hashes = plays.map((some) => hashOfPlay({ setup, events: some }));
  expect(plays.length).toBeGreaterThan(100);
  expect(hashes).not.toContain(known);
  expect(hashes).not.toContain(null);
});

test('the numbers of games that differ are spread evenly', () => {
  const hashes = Array.from(
    { length: 400 },
    (_, game) => hashOfPlay(runGeneratedGame(`hash/${game}`, ownSubject, []).played) ?? -1,
  );
  expect(new Set(hashes).size).toBeGreaterThan(395);
  expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  for (let bit = 0; bit < 53; bit += 1) {
    const share = hashes.filter((hash) => Math.floor(hash / 2 ** bit) % 2 === 1).length / hashes.length;
    // Four standard deviations.
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  }
});

test('events of another shape have none', () => {
  const odd = events.map((event) => ({ ...event, data: undefined }) as unknown as GameEvent);
  expect(hashOfPlay({ setup, events: odd })).toBeNull();
});
