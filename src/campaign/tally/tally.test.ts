import { expect, test } from 'vitest';
import { generatedGames } from '../../harness/generate/generated-games.ts';
import { ownSubject } from '../../harness/subject.ts';
import { seedOf } from '../play/seed-of.ts';
import { addTallies, NOTHING, type Tally } from './tally.ts';
import { TallyOfGames } from './tally-of-games.ts';

const GAMES = 60;

function tallyOf(from: number, to: number): Tally {
  const games = new TallyOfGames('laws', from);
  for (let number = from; number <= to; number += 1) {
    for (const run of generatedGames([seedOf('laws', number)], ownSubject, [games.reach.checker])) games.add(run);
  }
  return games.tally;
}

const whole = tallyOf(1, GAMES);
const parts = [tallyOf(1, 1), tallyOf(2, 20), tallyOf(21, 22), tallyOf(23, GAMES)];

/** What a file has of it. */
function textOf(tally: Tally): string {
  return JSON.stringify(tally);
}

function sum(...tallies: readonly Tally[]): Tally {
  return tallies.reduce(addTallies);
}

test('the whole is the sum of its parts in any order, to the last byte', () => {
  const [one, two, three, four] = parts as [Tally, Tally, Tally, Tally];
  for (const some of [parts, [...parts].reverse(), [three, one, four, two]])
    expect(textOf(sum(...some))).toBe(textOf(whole));
  expect(textOf(sum(sum(one, four), sum(three, two)))).toBe(textOf(whole));
  expect(textOf(sum(one, sum(two, sum(three, four))))).toBe(textOf(whole));
});

test('nothing adds nothing', () => {
  expect(textOf(sum(NOTHING, whole))).toBe(textOf(whole));
  expect(textOf(sum(whole, NOTHING))).toBe(textOf(whole));
  expect(sum(NOTHING, NOTHING)).toEqual(NOTHING);
});

test('what a thread or a file makes of it is the same', () => {
  expect(textOf(structuredClone(whole))).toBe(textOf(whole));
  expect(JSON.parse(textOf(whole))).toEqual(whole);
});
