import { expect, test } from 'vitest';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import { runScript } from '../../harness/run-game.ts';
import { ownSubject } from '../../harness/subject.ts';
import { complaintsAbout, hasBegun } from './health.ts';

test('there is nothing to say against ordinary games', () => {
  expect(complaintsAbout({ games: 30, begun: 20, repeated: 0 })).toEqual([]);
});

test('a game has begun when it got to a first turn', () => {
  const { played } = runGeneratedGame('health/2', ownSubject, []);
  expect(hasBegun(played)).toBe(true);
  const { script } = played;
  expect(hasBegun(runScript({ ...script, moves: script.moves.slice(0, 3) }, ownSubject, []).played)).toBe(false);
});

test('games that end before they begin are told', () => {
  expect(complaintsAbout({ games: 30, begun: 14, repeated: 0 })).toEqual([
    'expected most games to get to a first turn, found 14 of 30 that did',
  ]);
});

test('games that are the one before them are told', () => {
  expect(complaintsAbout({ games: 30, begun: 30, repeated: 3 })).toEqual([
    'expected every game to differ from the one before it, found 3 that did not',
  ]);
});
