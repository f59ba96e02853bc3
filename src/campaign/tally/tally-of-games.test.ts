import { expect, test } from 'vitest';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import type { Run } from '../../harness/run-game.ts';
import { ownSubject } from '../../harness/subject.ts';
import { seedOf } from '../play/seed-of.ts';
import { TallyOfGames } from './tally-of-games.ts';

function gameOf(number: number): Run {
  return runGeneratedGame(seedOf('tally', number), ownSubject, []);
}

test('a game that begins as the one before it is counted, also where that one is of another range', () => {
  const fresh = new TallyOfGames('tally', 1);
  for (const number of [1, 2, 3]) fresh.add(gameOf(number));
  expect(fresh.tally.repeated).toBe(0);
  const stuck = new TallyOfGames('tally', 3);
  for (const number of [2, 2, 3]) stuck.add(gameOf(number));
  expect(stuck.tally.repeated).toBe(2);
});

test('a tally stays as it was when more games are played', () => {
  const games = new TallyOfGames('tally', 1);
  games.add(gameOf(1));
  const { tally } = games;
  const before = structuredClone(tally);
  games.add(gameOf(2));
  expect(tally).toEqual(before);
  expect(games.tally).not.toEqual(before);
});

test('games are numbered from where the range begins', () => {
  const games = new TallyOfGames('tally', 41);
  expect([1, 2].map((number) => games.add(gameOf(number)))).toEqual([41, 42]);
  expect(games.tally.covered).toEqual([{ from: 41, to: 42 }]);
});
