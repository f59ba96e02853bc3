import { expect, test } from 'vitest';
import { reachList } from '../../harness/reach/reach-list.ts';
import { reachLine } from '../../harness/reach/reach-words.ts';
import { reachedOf } from '../../harness/reach/reached.ts';
import { NOTHING, type Tally } from '../tally/tally.ts';
import { doubtsOf } from './doubts.ts';

const OWN = { subject: null };
const [unseen, ...others] = reachList.map(({ name }) => name);

/** Every state but one was reached, in every game. */
function tallyOf(games: number): Tally {
  const reach = Object.fromEntries(others.map((name) => [name, games]));
  return { ...NOTHING, games, clean: games, begun: games, reach };
}

test('a large campaign that missed a state is in doubt, a small one only says so', () => {
  expect(doubtsOf(tallyOf(19_999), OWN)).toEqual([]);
  expect(doubtsOf(tallyOf(20_000), OWN)).toEqual([expect.stringMatching(new RegExp(`^missed: ${unseen} \\(`))]);
  const { games, reach } = tallyOf(5);
  expect(reachLine(reachedOf(reachList, games, reach))).toBe(
    `reached ${others.length} of ${reachList.length} states; not ${unseen}`,
  );
});

test('a subject outside need not get everywhere', () => {
  expect(doubtsOf(tallyOf(20_000), { subject: 'outside-0123456789ab' })).toEqual([]);
});

test('games that are not worth anything are in doubt, however few', () => {
  expect(doubtsOf({ ...tallyOf(30), repeated: 2 }, OWN)).toEqual([
    'expected every game to differ from the one before it, found 2 that did not',
  ]);
});
