import { expect, test } from 'vitest';
import { generatedGames } from '../harness/generate/generated-games.ts';
import { runScript } from '../harness/run-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { Health } from './health.ts';

const seeds = Array.from({ length: 30 }, (_, game) => `health/${game}`);
const games = [...generatedGames(seeds, ownSubject, [])].map(({ played }) => played);

test('there is nothing to say against ordinary games', () => {
  const health = new Health();
  for (const game of games) health.add(game);
  expect(health.complaints).toEqual([]);
});

test('games that end before they begin are told', () => {
  const health = new Health();
  for (const { script } of games)
    health.add(runScript({ ...script, moves: script.moves.slice(0, 3) }, ownSubject, []).played);
  expect(health.complaints).toEqual(['expected most games to get to a first turn, found 0 of 30 that did']);
});

test('a game that is the one before it is told', () => {
  const health = new Health();
  for (const game of games) for (const again of [game, game]) health.add(again);
  expect(health.complaints).toEqual(['expected every game to differ from the one before it, found 30 that did not']);
});
