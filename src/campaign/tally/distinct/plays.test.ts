import { expect, test } from 'vitest';
import { Random } from '../../../harness/generate/random.ts';
import { addPlays, distinctIn, NO_PLAYS, PLAYS_MAX, PlayCounter, type Plays } from './plays.ts';

const random = new Random('plays');
/** Far more than are kept, and all of them more than once. */
const hashes = Array.from({ length: 30_000 }, () => random.integer(0, 9_999) * 2 ** 39);

function playsOf(some: readonly number[]): Plays {
  const counter = new PlayCounter();
  for (const hash of some) counter.add(hash);
  return counter.plays;
}

/** Counted all, and cut at the end. */
function expected(some: readonly number[]): Plays {
  const smallest = [...new Set(some)].toSorted((one, other) => one - other).slice(0, PLAYS_MAX);
  return { hashes: smallest, games: smallest.map((hash) => some.filter((other) => other === hash).length) };
}

const whole = expected(hashes);

test('the smallest are kept, with all of their games', () => {
  expect(playsOf(hashes)).toEqual(whole);
  expect(playsOf(hashes.slice(0, 500))).toEqual(expected(hashes.slice(0, 500)));
  expect(playsOf([])).toEqual(NO_PLAYS);
});

test('parts add up to the whole, in any order and grouping', () => {
  const [one, two, three, four] = [
    hashes.slice(0, 3),
    hashes.slice(3, 1_000),
    hashes.slice(1_000, 20_000),
    hashes.slice(20_000),
  ].map(playsOf) as [Plays, Plays, Plays, Plays];
  expect([one, two, three, four].reduce(addPlays, NO_PLAYS)).toEqual(whole);
  expect([four, two, three, one].reduce(addPlays)).toEqual(whole);
  expect(addPlays(addPlays(one, three), addPlays(NO_PLAYS, addPlays(four, two)))).toEqual(whole);
});

test('the share of different plays is that of the sample', () => {
  expect(distinctIn(NO_PLAYS)).toBeNull();
  expect(distinctIn({ hashes: [1, 5, 9], games: [1, 4, 1] })).toEqual({ looked_at: 6, different: 3, share: 0.5 });
  const all = new Set(hashes).size / hashes.length;
  expect(Math.abs((distinctIn(whole)?.share ?? 0) - all)).toBeLessThan(0.03);
});
