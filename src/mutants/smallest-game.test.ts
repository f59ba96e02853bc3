import { expect, test } from 'vitest';
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { generatedGames } from '../harness/generate/generated-games.ts';
import { doubleWins, turnToFirstSeat, uncountedReshuffle } from '../harness/testing/planted-bugs.ts';
import { smallestGame } from './smallest-game.ts';

test.each([
  ['double wins', doubleWins, ['replay-equivalence', 'one-step']],
  ['the turn of a leaver', turnToFirstSeat, ['replay-equivalence', 'resumption', 'one-step']],
  ['uncounted reshuffles', uncountedReshuffle, ['replay-equivalence', 'one-step']],
])('%s: the smallest game is the same, whichever property found the bug', async (_, subject, properties) => {
  const checkers = pureCheckers.filter(({ name }) => properties.includes(name));
  const found = new Map<string, Promise<unknown>>();
  const seeds = Array.from({ length: 1_000 }, (__, game) => `smallest/${game}`);
  for (const run of generatedGames(seeds, subject, checkers, { keenness: 16 })) {
    for (const finding of run.findings)
      if (!found.has(finding.property))
        found.set(
          finding.property,
          smallestGame({ run, finding, subject }).then(({ script, identity }) => ({ script, identity })),
        );
    if (found.size === checkers.length) break;
  }
  const games = await Promise.all(found.values());
  expect(games).toHaveLength(checkers.length);
  for (const game of games) expect(game).toEqual(games[0]);
});
