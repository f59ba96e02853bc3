import fc from 'fast-check';
import { findingsInGame, findingsText, ownGameArbitrary } from 'mulligan';
import { expect, test } from 'vitest';
import { type PigEvent, pig } from './pig.ts';

test('the events of a game lead to its table', () => {
  fc.assert(
    fc.property(ownGameArbitrary(pig), (game) => {
      const findings = findingsInGame(pig, game);
      expect(findings, findingsText(findings, game)).toEqual([]);
    }),
  );
});

/** Pig with a mistake in what rebuilds it: a one costs nothing. A suite that does not see it proves nothing. */
const forgetful: typeof pig = {
  ...pig,
  rebuild: (events, game) => pig.rebuild(events.map(luckier), game),
};

function luckier(event: PigEvent): PigEvent {
  return event.type === 'die_rolled' && event.face === 1 ? { ...event, face: 2 } : event;
}

test('a rebuilt table in which a one costs nothing is found, and told by a game of one move', () => {
  const isHeld = fc.property(ownGameArbitrary(forgetful), (game) => findingsInGame(forgetful, game).length === 0);
  const [smallest] = fc.check(isHeld).counterexample ?? [];
  expect(smallest && findingsText(findingsInGame(forgetful, smallest), smallest).split('\n')).toEqual([
    `subject-replay: the rebuilt table is the game's own at event 2 (die_rolled), turn: expected "p2", found "p1"`,
    'pig of p1, p2; options {"goal":20}; 1 move',
    '1. {"type":"roll","player":"p1"}',
  ]);
});
