import { expect, test } from 'vitest';
import { serializeEvent } from '../events/codec.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { beginsTurn, type Course, firstPlace, isParted, placeAfter, type Way } from './places.ts';
import { unfoldGame } from './unfolded-game.ts';

const { events } = playSmallGame();
const last = events.length;

/** The small game, of which the witnesses have other tables after these events, and the reducer none after `until`. */
function course(partedAt: readonly number[], until = last): Course {
  const different = partedAt.map((at) => ({ at, patch: [[['reshuffles'], 9]] as const }));
  return unfoldGame({
    ...{ id: 'small', title: 'small', kind: 'finding', verdict: 'broken', says: [], explanation: [], repeat: null },
    events: events.map((event): unknown => JSON.parse(serializeEvent(event))),
    decks: [],
    engine: { until: last, refusal: null, different },
    rebuilt: { until, refusal: until === last ? null : 'it cannot have happened', different: [] },
  });
}

/** Where one comes by going this way again and again. */
function way(name: Way, on: Course, from: number, times: number): number[] {
  const places: number[] = [];
  for (let at = from; places.length < times; places.push(at)) at = placeAfter(name, on, at);
  return places;
}

const parted = course([6, 7, 10]);
const same = course([]);

test('a step leads to the neighbour, and stays at both ends', () => {
  expect(way('on', same, last - 2, 3)).toEqual([last - 1, last, last]);
  expect(way('back', same, 2, 3)).toEqual([1, 0, 0]);
  expect([placeAfter('first', same, 5), placeAfter('last', same, 5)]).toEqual([0, last]);
});

test('the next difference is the next event after which the witnesses differ', () => {
  expect(way('next-difference', parted, 0, 4)).toEqual([6, 7, 10, 10]);
  expect(way('previous-difference', parted, last, 4)).toEqual([10, 7, 6, 6]);
  expect(placeAfter('first-difference', parted, 9)).toBe(6);
  expect(way('next-difference', same, 3, 1).concat(way('first-difference', same, 3, 1))).toEqual([3, 3]);
});

test('an event that was refused is a difference, too', () => {
  const refused = course([6], 8);
  expect(way('next-difference', refused, 6, 2)).toEqual([9, 9]);
  expect(refused.steps.filter((step) => isParted(refused, step)).map(({ at }) => at)).toEqual([6, 9]);
});

test('a turn begins where somebody draws, or does something instead, and a deal is one by itself', () => {
  const beginnings = same.steps.filter(beginsTurn).map(({ at }) => at);
  expect(beginnings[0]).toBe(4);
  expect(way('next-turn', same, 0, beginnings.length)).toEqual(beginnings);
  expect(way('previous-turn', same, last, beginnings.length)).toEqual([...beginnings].reverse());
  expect(placeAfter('previous-turn', same, 2)).toBe(2);
});

test('one begins to look where the witnesses part, or else at the first event', () => {
  expect([parted, same, course([], 4)].map(firstPlace)).toEqual([6, 1, 5]);
  expect(firstPlace({ steps: same.steps.slice(0, 1), refusal: null, partedAt: null })).toBe(0);
});
