import { expect, test } from 'vitest';
import type { Outcome } from '../../engine/game.ts';
import type { Action } from '../../golf/action.ts';
import { generatedGames } from '../generate/generated-games.ts';
import { TIME_LIMITS } from '../run-within.ts';
import { ownSubject, type Subject } from '../subject.ts';
import { reachList } from './reach-list.ts';
import { ReachTally } from './reach-tally.ts';

const SEEDS = ['one', 'two', 'three', 'four'];
const LIMITS = { ...TIME_LIMITS, batchMs: 500 };

/** Does nothing for longer than the limit, once, as on a machine that was stopped for a while. */
function pausingAt(move: number): Subject {
  let moves = 0;
  return {
    ...ownSubject,
    createGame: (setup, services) => {
      const game = ownSubject.createGame(setup, services);
      const act = game.act.bind(game);
      return Object.assign(game, {
        act: (action: Action): Outcome => {
          moves += 1;
          if (moves === move) pause(1.2 * LIMITS.batchMs);
          return act(action);
        },
      });
    },
  };
}

function pause(milliseconds: number): void {
  // In slices, because a wait is not cut.
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < milliseconds; waited += 10) Atomics.wait(nobody, 0, 0, 10);
}

function countsOf(subject: Subject): ReachTally['counts'] {
  const tally = new ReachTally(reachList);
  const runs = [...generatedGames(SEEDS, subject, [tally.checker], {}, LIMITS)];
  expect(runs.flatMap(({ findings }) => findings)).toEqual([]);
  return tally.counts;
}

test('a game that was cut in its middle, and played again, counts once', () => {
  expect(countsOf(pausingAt(100))).toEqual(countsOf(ownSubject));
});
