/** What a user of the library writes: a property over games of his own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsText } from '../game-words.ts';
import type { OpenScript } from '../subject-play.ts';
import { type BankBug, bank } from '../testing/bank.ts';
import { findingsInGame } from './findings-in-game.ts';
import { ownGameArbitrary } from './own-game-arbitrary.ts';

function smallestFailing(bug: BankBug): OpenScript | undefined {
  const games = fc.property(ownGameArbitrary(bank(bug)), (script) => findingsInGame(bank(bug), script).length === 0);
  return fc.check(games, { seed: 1, numRuns: 200 }).counterexample?.[0];
}

describe('games of a subject of this process', () => {
  it('holds for an honest bank', () => {
    fc.assert(
      fc.property(ownGameArbitrary(bank()), (script) => findingsInGame(bank(), script).length === 0),
      { seed: 1, numRuns: 30 },
    );
  });

  it('shrinks to the least that shows a fault, which is told in words', () => {
    const script = smallestFailing('rebuild_forgets_fee');
    expect(script?.setup.options).toEqual({ fee: 1 });
    if (script === undefined) return;
    expect(findingsText(findingsInGame(bank('rebuild_forgets_fee'), script), script).split('\n')).toEqual([
      `subject-replay: the rebuilt table is the game's own at event 3 (transferred), accounts["p1"].balance: expected 3, found 4`,
      'bank of p1, p2; options {"fee":1}; 2 moves',
      '1. {"type":"deposit","account":"p1","amount":5}',
      '2. {"type":"transfer","from":"p1","to":"p2","amount":1}',
    ]);
  });

  it('needs a subject that lists its legal actions', () => {
    const subject = bank();
    const silent = { ...subject, about: { ...subject.about, legal_actions: false } };
    expect(() => ownGameArbitrary(silent)).toThrow('bank, about.legal_actions: expected true');
  });
});
