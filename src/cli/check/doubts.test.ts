import { expect, test } from 'vitest';
import type { CampaignResult } from '../../campaign/check-games.ts';
import { doubtsOf, reachLine } from './doubts.ts';

const seen = { name: 'seen', says: 'seen often', on: [] };
const missed = { name: 'unseen', says: 'never seen', on: [], after: 'seen' };

function resultOf(games: number): CampaignResult {
  const counts = [
    { state: seen, games },
    { state: missed, games: 0 },
  ];
  const reach = { games, counts, missed: [{ state: missed, near: { name: 'seen', games } }] };
  const rest = { events: 0, cleanGames: games, digest: null, findings: [], failure: undefined };
  return { games, ...rest, reach, complaints: [], ending: 'complete' };
}

test('a large campaign that missed a state is in doubt, a small one only says so', () => {
  expect(doubtsOf(resultOf(19_999))).toEqual([]);
  expect(doubtsOf(resultOf(20_000))).toEqual(['missed: unseen (never seen); nearest: seen, in 20,000 games']);
  expect(reachLine(resultOf(5))).toBe('reached 1 of 2 states; not unseen');
});

test('games that are not worth anything are in doubt, however few', () => {
  expect(doubtsOf({ ...resultOf(30), complaints: ['all alike'] })).toEqual(['all alike']);
});
